import type { RoleProfileView } from '@app/contracts';
import { hasReached } from '@app/domain';
import { type ReactNode, Suspense } from 'react';
import { Fold } from '../../../components/ui/fold.js';
import { ROLE_ITEM } from '../hooks/use-discussed.js';
import { countChoices } from '../lib/movement.js';
import type { OpenDebrief } from '../lib/open-debrief.js';
import { CHOICES } from '../lib/tones.js';
import { texts as calibrationTexts } from '../texts-calibration.js';
import { roomTexts } from '../texts-room.js';
import { texts } from '../texts.js';
import { AgendaCard } from './agenda-card.js';
import { BarCard } from './bar-card.js';
import { CriterionList } from './criterion-list.js';
import { NowPanel } from './now-panel.js';
import { RecommendationsCard } from './recommendations-card.js';
import { RoleProfileCard } from './role-profile-card.js';
import type { RoomMainProps } from './room-main.js';
import { EvidenceShelf, PanelCalibrationCard, RoleDistinctionCard, Votes } from './room-parts.js';
import css from './room.module.css';

const words = roomTexts.phone;

interface PhoneFoldProps {
  readonly title: string;
  /** What is in it, in a few words: often enough to leave it closed. */
  readonly hint: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

const PhoneFold = ({ title, hint, isOpen, children }: PhoneFoldProps) => (
  <Fold
    className={`${css.fold} ${css.foldBox} ${css.phoneFold}`}
    isOpen={isOpen ?? false}
    summary={
      <>
        {title}
        <span>{hint}</span>
      </>
    }
  >
    <div className={css.inFold}>{children}</div>
  </Fold>
);

function votesInWords({ votes = [], tally }: OpenDebrief): string {
  const counts = countChoices(votes, tally ? 'final' : 'pre');
  return CHOICES.map((choice) => `${texts.choices[choice]} ${counts[choice]}`).join(' · ');
}

const rolesInWords = (profiles: readonly RoleProfileView[]): string =>
  profiles
    .filter(({ asked, yes }) => asked > 0 && yes > 0)
    .map(({ label, yes, asked }) => `${label} ${texts.roles.count(yes, asked)}`)
    .join(' · ');

/** The same on a phone: what the phase asks for first, the criteria as a list, everything else under a line that says what it holds. */
export function PhoneRoom({ debrief, room, discussed }: Omit<RoomMainProps, 'decision' | 'onOpenCell'>) {
  const { barResult, roleProfile, roleDistinction, cards, rubric, state } = debrief;
  const isVoting = hasReached(state, 'final_vote');
  const isRevealed = hasReached(state, 'revealed');
  const votes = debrief.votes && isRevealed && (
    <PhoneFold
      title={debrief.tally ? texts.votes.title : texts.votes.preTitle}
      hint={votesInWords(debrief)}
      isOpen={isVoting}
    >
      <Votes debrief={debrief} />
    </PhoneFold>
  );
  const agenda = debrief.agenda && (
    <AgendaCard {...{ rubric, discussed }} agenda={debrief.agenda} verdict={barResult?.verdict} />
  );
  const bar = barResult && (
    <PhoneFold
      title={texts.bar.title(barResult.seniority)}
      hint={isRevealed ? texts.bar.verdicts[barResult.verdict] : texts.bar.foldedHint}
    >
      <BarCard bar={barResult} />
      {!isRevealed && agenda}
    </PhoneFold>
  );
  return (
    <>
      {isVoting && votes}
      {/* In the pre-read the cards come first: agenda and bar are computed from the same ratings. */}
      {isRevealed && agenda}
      {isRevealed && bar}
      <CriterionList debrief={debrief} on={discussed.key} onDiscuss={discussed.choose} />
      {discussed.key === ROLE_ITEM && <NowPanel debrief={debrief} discussed={discussed} of={room} />}
      {!isRevealed && bar}
      {!isVoting && votes}
      {isRevealed && (
        <PhoneFold title={calibrationTexts.title} hint={words.advisory}>
          <Suspense fallback={null}>
            <PanelCalibrationCard debrief={debrief} />
          </Suspense>
        </PhoneFold>
      )}
      {roleProfile && (
        <PhoneFold title={texts.roles.title} hint={rolesInWords(roleProfile)}>
          <RoleProfileCard profiles={roleProfile} isMixed={false} none={roleDistinction?.none ?? null} />
          <Suspense fallback={null}>{roleDistinction && <RoleDistinctionCard role={roleDistinction} />}</Suspense>
        </PhoneFold>
      )}
      <PhoneFold
        title={texts.overall.title}
        hint={words.overall(cards.length, cards.flatMap((card) => card.content.redFlags).length)}
      >
        <RecommendationsCard cards={cards} rubric={rubric} />
      </PhoneFold>
      <Suspense fallback={null}>
        <EvidenceShelf applicationId={debrief.applicationId} isQuiet />
      </Suspense>
    </>
  );
}
