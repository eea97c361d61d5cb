import type { DebriefView } from '@app/contracts';
import { type ReactNode, useCallback } from 'react';
import { PageBody } from '../../../components/ui/page.js';
import { Tabs, tabPanelProps } from '../../../components/ui/tabs.js';
import { useUrlState } from '../../../lib/router.js';
import { useScreenKeys } from '../../../lib/screen-keys.js';
import { useIsNarrow } from '../../../lib/use-media.js';
import { useDebrief } from '../api/get-debrief.js';
import { useDiscussed } from '../hooks/use-discussed.js';
import { isOpen, type OpenDebrief } from '../lib/open-debrief.js';
import { texts } from '../texts.js';
import { DebriefHeader } from './debrief-header.js';
import { DebriefActs, DebriefAside } from './debrief-side.js';
import { EvidenceDrawer } from './evidence-drawer.js';
import { CardsClosed, NotOpen } from './not-open.js';
import { Packet } from './packet.js';
import { RoomMain } from './room-main.js';
import css from './room.module.css';

/** The debrief in whatever state and to whatever degree this person may see it. */
export function DebriefPage({ applicationId }: { readonly applicationId: string }) {
  const debrief = useDebrief(applicationId);
  return debrief === null ? <NotOpen applicationId={applicationId} /> : <Debrief debrief={debrief} />;
}

type Tab = 'room' | 'cards';
function Debrief({ debrief }: { readonly debrief: DebriefView }) {
  const [form, setForm] = useUrlState('form', '');
  const isFormOpen = form === 'decision' && debrief.can.decide;
  const acts = (
    <DebriefActs debrief={debrief} isFormOpen={isFormOpen} onRecord={() => setForm(isFormOpen ? '' : 'decision')} />
  );
  return (
    <>
      <DebriefHeader debrief={debrief} />
      <PageBody>
        {isOpen(debrief) ? (
          <OpenRoom debrief={debrief} acts={acts} isFormOpen={isFormOpen} onCloseForm={() => setForm('')} />
        ) : (
          <Room acts={acts} aside={null}>
            <div className={css.main}>
              <CardsClosed debrief={debrief} />
            </div>
          </Room>
        )}
      </PageBody>
    </>
  );
}

interface RoomProps {
  readonly acts: ReactNode;
  readonly aside: ReactNode;
  readonly children: ReactNode;
}

/** On a narrow screen what one can do comes first and what one reads beside comes last, in the page as in the tab order. */
function Room({ acts, aside, children }: RoomProps) {
  const isNarrow = useIsNarrow();
  return (
    <div className={css.room}>
      {isNarrow && <div className={css.side}>{acts}</div>}
      {children}
      <aside className={css.side} aria-label={texts.aside}>
        {!isNarrow && acts}
        {aside}
      </aside>
    </div>
  );
}

interface OpenRoomProps {
  readonly debrief: OpenDebrief;
  readonly acts: ReactNode;
  readonly isFormOpen: boolean;
  readonly onCloseForm: () => void;
}

function OpenRoom({ debrief, acts, isFormOpen, onCloseForm }: OpenRoomProps) {
  const [tab, setTab] = useUrlState<Tab>('tab', 'room');
  const [cell, setCell] = useUrlState('cell', '');
  const [shown, setShown] = useUrlState('card', '', { history: 'replace' });
  const discussed = useDiscussed(debrief);
  const openCell = useCallback((cardId: string, id: string) => setCell(`${cardId}~${id}`), [setCell]);
  useScreenKeys(texts.keys.title, [
    { keys: 'n', label: texts.keys.next, run: () => discussed.step(1) },
    { keys: 'p', label: texts.keys.previous, run: () => discussed.step(-1) },
    { keys: 'c', label: texts.keys.cards, run: () => setTab(tab === 'cards' ? 'room' : 'cards') },
  ]);
  const tabs = [
    { value: 'room' as const, label: texts.tabs.room },
    { value: 'cards' as const, label: texts.tabs.cards, count: debrief.cards.length },
  ];
  return (
    <>
      <Tabs param="tab" label={texts.tabs.label} tabs={tabs} />
      <Room acts={acts} aside={<DebriefAside debrief={debrief} />}>
        <div className={css.main} {...tabPanelProps('tab', tab)}>
          {tab === 'cards' ? (
            <Packet key={shown} debrief={debrief} shown={shown} />
          ) : (
            <RoomMain {...{ debrief, discussed, isFormOpen, onCloseForm }} onOpenCell={openCell} />
          )}
        </div>
      </Room>
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
