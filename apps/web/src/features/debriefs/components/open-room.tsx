import type { RoomView } from '@app/contracts';
import { lazy, type ReactNode, Suspense, useCallback, useEffect } from 'react';
import { Tabs, tabPanelProps } from '../../../components/ui/tabs.js';
import { useUrlState } from '../../../lib/router.js';
import { useScreenKeys } from '../../../lib/screen-keys.js';
import { useIsNarrow, useIsPhone } from '../../../lib/use-media.js';
import { openPacket } from '../api/room.js';
import { type Discussed, useDiscussed } from '../hooks/use-discussed.js';
import type { OpenDebrief } from '../lib/open-debrief.js';
import { roomTexts } from '../texts-room.js';
import { texts } from '../texts.js';
import { DebriefAside, PreVote } from './debrief-side.js';
import { EvidenceDrawer } from './evidence-drawer.js';
import { Packet } from './packet.js';
import { RevealNote, RoomClock } from './room-clock.js';
import { DecisionPart, PreReadNotice, RoomMain } from './room-main.js';
import css from './room.module.css';

// Each in a chunk of its own: whoever pre-reads needs none of them.
const TalkTab = lazy(() => import('./talk-tab.js').then((m) => ({ default: m.TalkTab })));
const WhatIfCard = lazy(() => import('./what-if-card.js').then((m) => ({ default: m.WhatIfCard })));
const FeedbackTab = lazy(() => import('./feedback-tab.js').then((m) => ({ default: m.FeedbackTab })));

type Tab = 'now' | 'room' | 'talk' | 'explore' | 'feedback' | 'cards';

/** The parts of the debrief. On a narrow screen what is to be done now is a part of its own, and the first. */
function tabsOf(debrief: OpenDebrief, room: RoomView | null, isNarrow: boolean) {
  const mayExplore = room !== null && room.notes !== undefined && (room.can.run || room.shownWhatIf !== '');
  return [
    ...(isNarrow ? [{ value: 'now' as const, label: roomTexts.tabs.now }] : []),
    { value: 'room' as const, label: texts.tabs.room },
    ...(room?.notes ? [{ value: 'talk' as const, label: roomTexts.tabs.talk }] : []),
    { value: 'cards' as const, label: texts.tabs.cards, count: debrief.cards.length },
    ...(mayExplore ? [{ value: 'explore' as const, label: roomTexts.tabs.explore }] : []),
    ...(room?.can.giveFeedback ? [{ value: 'feedback' as const, label: roomTexts.tabs.feedback }] : []),
  ];
}

interface OpenRoomProps {
  readonly debrief: OpenDebrief;
  readonly room: RoomView | null;
  readonly acts: ReactNode;
  readonly isFormOpen: boolean;
  readonly onCloseForm: () => void;
}

/** The debrief to somebody who may read its cards, in parts that the address names. */
export function OpenRoom({ debrief, room, acts, isFormOpen, onCloseForm }: OpenRoomProps) {
  const isNarrow = useIsNarrow();
  const isPhone = useIsPhone();
  const tabs = tabsOf(debrief, room, isNarrow);
  const first: Tab = tabs[0]?.value ?? 'room';
  const [asked, setTab] = useUrlState<Tab>('tab', first);
  const tab = tabs.some(({ value }) => value === asked) ? asked : first;
  const [cell, setCell] = useUrlState('cell', '');
  const [shown, setShown] = useUrlState('card', '', { history: 'replace' });
  const discussed = useDiscussed(debrief);
  const openCell = useCallback((cardId: string, id: string) => setCell(`${cardId}~${id}`), [setCell]);
  usePacketOpened(debrief);
  useScreenKeys(texts.keys.title, [
    { keys: 'n', label: texts.keys.next, run: () => discussed.step(1) },
    { keys: 'p', label: texts.keys.previous, run: () => discussed.step(-1) },
    { keys: 'c', label: texts.keys.cards, run: () => setTab(tab === 'cards' ? 'room' : 'cards') },
  ]);
  const decision = <DecisionPart {...{ debrief, isFormOpen, onCloseForm }} />;
  const part = (): ReactNode => {
    if (tab === 'now') return <NowTab {...{ debrief, acts }}>{decision}</NowTab>;
    if (tab === 'cards') return <Packet key={shown} debrief={debrief} shown={shown} />;
    if (tab === 'room') return <RoomMain {...{ debrief, discussed, room }} decision={decision} onOpenCell={openCell} />;
    return room && <RoomPart {...{ tab, room, debrief, discussed }} />;
  };
  return (
    <>
      {room && <RoomClock room={room} agenda={debrief.agenda ?? []} onGo={discussed.choose} />}
      {room && <RevealNote room={room} />}
      <Tabs param="tab" label={texts.tabs.label} tabs={tabs} />
      <div className={css.room}>
        <div className={css.main} {...tabPanelProps('tab', tab)}>
          {part()}
        </div>
        {/* On a phone the room has it in its own order. */}
        {(!isNarrow || (tab === 'room' && !isPhone)) && (
          <aside className={css.side} aria-label={texts.aside}>
            {!isNarrow && acts}
            {!isNarrow && <PreVote debrief={debrief} />}
            <DebriefAside debrief={debrief} />
          </aside>
        )}
      </div>
      <EvidenceDrawer
        debrief={debrief}
        open={cell}
        onClose={() => setCell('')}
        onWholeCard={(cardId) => {
          setCell('');
          setShown(cardId);
          setTab('cards');
        }}
      />
    </>
  );
}

interface NowTabProps {
  readonly debrief: OpenDebrief;
  readonly acts: ReactNode;
  readonly children: ReactNode;
}

/** What this person can do now, on the first screen of a phone. */
const NowTab = ({ debrief, acts, children }: NowTabProps) => (
  <>
    <PreReadNotice debrief={debrief} />
    <PreVote debrief={debrief} />
    {children}
    {acts}
  </>
);

interface RoomPartProps {
  readonly tab: Tab;
  readonly room: RoomView;
  readonly debrief: OpenDebrief;
  readonly discussed: Discussed;
}

const RoomPart = ({ tab, room, debrief, discussed }: RoomPartProps) => (
  <Suspense fallback={null}>
    {tab === 'talk' && <TalkTab of={room} debrief={debrief} discussed={discussed} />}
    {tab === 'explore' && <WhatIfCard of={room} debrief={debrief} />}
    {tab === 'feedback' && <FeedbackTab of={room} debrief={debrief} />}
  </Suspense>
);

/** Says once that whoever has a pre-vote has the packet before them: counted for the facilitator, told to nobody who. */
function usePacketOpened({ applicationId, mayVote, decisionVersion }: OpenDebrief): void {
  const reads = mayVote === 'pre';
  useEffect(() => {
    // A count that is one short is no reason to disturb anybody who reads.
    if (reads) openPacket(applicationId).catch(() => undefined);
  }, [reads, applicationId, decisionVersion]);
}
