import type { DebriefView, RoomView } from '@app/contracts';
import { hasReached, isRoomSettable } from '@app/domain';
import { lazy, type ReactNode, Suspense } from 'react';
import { Fold } from '../../../components/ui/fold.js';
import { ROLE_ITEM, keyOfItem, useDiscussed } from '../hooks/use-discussed.js';
import { roomTexts } from '../texts-room.js';
import { texts } from '../texts.js';
import { AgendaCard } from './agenda-card.js';
import { BarCard } from './bar-card.js';
import { hasMoves, MovesCard } from './moves-card.js';
import { DissentCard, VetoCard, VetoNotice } from './own-word.js';
import { PreReadCount } from './pre-read-count.js';
import { RoleProfileCard } from './role-profile-card.js';
import { RoomSettingsCard } from './room-settings-card.js';
import css from './room.module.css';
import { TallyCard } from './tally-card.js';
import { VoteCard } from './vote-card.js';

const AppointmentCard = lazy(() => import('./appointment-card.js').then((m) => ({ default: m.AppointmentCard })));

interface DebriefSideProps {
  readonly debrief: DebriefView;
  readonly room: RoomView | null;
  readonly isFormOpen: boolean;
  readonly onRecord: () => void;
}

/** What this person can do now: run the loop, vote, see whether the vote is reached. */
export function DebriefActs({ debrief, room, isFormOpen, onRecord }: DebriefSideProps) {
  const isVoting = hasReached(debrief.state, 'final_vote');
  return (
    <>
      {hasMoves(debrief) && <MovesCard debrief={debrief} isFormOpen={isFormOpen} onRecord={onRecord} />}
      {debrief.mayVote === 'final' && <VoteCard debrief={debrief} phase="final" />}
      {isVoting && <TallyCard debrief={debrief} />}
      <Suspense fallback={null}>
        <AppointmentCard applicationId={debrief.applicationId} />
      </Suspense>
      {room && (
        <>
          <VetoNotice of={room} />
          <VetoCard of={room} />
          <PreReadCount of={room} />
        </>
      )}
      <DissentCard debrief={debrief} />
      {room?.can.run && isRoomSettable(room.state) && (
        <Fold className={`${css.fold} ${css.foldBox}`} summary={roomTexts.settings.title}>
          <div className={css.foldBody}>
            <RoomSettingsCard key={room.version} of={room} />
          </div>
        </Fold>
      )}
    </>
  );
}

/** The own private vote, in the pre-read. */
export const PreVote = ({ debrief }: { readonly debrief: DebriefView }) =>
  debrief.mayVote === 'pre' ? <VoteCard debrief={debrief} phase="pre" /> : null;

/** What one reads beside the cards: the advice, folded until the reveal: the cards come first. */
export function DebriefAside({ debrief }: { readonly debrief: DebriefView }) {
  const discussed = useDiscussed(debrief);
  const { barResult, agenda, roleProfile, rubric, state } = debrief;
  const isMixed = agenda?.some((item) => keyOfItem(item) === ROLE_ITEM) ?? false;
  const bar = barResult && <BarCard bar={barResult} />;
  const list = agenda && <AgendaCard {...{ agenda, rubric, discussed }} verdict={barResult?.verdict} />;
  const roles = roleProfile && (
    <RoleProfileCard profiles={roleProfile} isMixed={isMixed} none={debrief.roleDistinction?.none ?? null} />
  );
  if (!bar && !list && !roles) return null;
  if (hasReached(state, 'revealed')) {
    return (
      <>
        {bar}
        {list}
        {roles}
      </>
    );
  }
  return (
    <>
      {roles}
      <Folded>
        {bar}
        {list}
      </Folded>
    </>
  );
}

const Folded = ({ children }: { readonly children: ReactNode }) => (
  <Fold
    className={`${css.fold} ${css.foldBox}`}
    summary={
      <>
        {texts.bar.folded}
        <span>{texts.bar.foldedHint}</span>
      </>
    }
  >
    <div className={css.foldBody}>{children}</div>
  </Fold>
);
