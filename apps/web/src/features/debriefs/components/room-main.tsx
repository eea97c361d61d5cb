import { hasReached } from '@app/domain';
import { lazy, Suspense } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Notice } from '../../../components/ui/notice.js';
import { useIsNarrow, useIsPhone } from '../../../lib/use-media.js';
import { type Discussed, ROLE_ITEM } from '../hooks/use-discussed.js';
import type { OpenDebrief } from '../lib/open-debrief.js';
import { texts } from '../texts.js';
import { CriterionList } from './criterion-list.js';
import { DecisionCard } from './decision-card.js';
import { DecisionForm } from './decision-form.js';
import { NowPanel } from './now-panel.js';
import { PanelMatrix } from './panel-matrix.js';
import { RecommendationsCard } from './recommendations-card.js';
import { VOTE_ID } from './vote-card.js';
import { VotesCard } from './votes-card.js';

/** Apart from the room: it brings its chart, and nobody waits for it. */
const PanelCalibrationCard = lazy(() =>
  import('./panel-calibration-card.js').then((m) => ({ default: m.PanelCalibrationCard })),
);

/** What the candidate sent of eval suites. */
const EvidenceShelf = lazy(() =>
  import('../../../components/evidence/evidence-shelf.js').then((m) => ({ default: m.EvidenceShelf })),
);
const RoleDistinctionCard = lazy(() =>
  import('./role-distinction-card.js').then((m) => ({ default: m.RoleDistinctionCard })),
);

interface RoomMainProps {
  readonly debrief: OpenDebrief;
  readonly discussed: Discussed;
  readonly isFormOpen: boolean;
  readonly onCloseForm: () => void;
  readonly onOpenCell: (cardId: string, criterionId: string) => void;
}

function goToVote(): void {
  const form = document.getElementById(VOTE_ID);
  form?.scrollIntoView({ block: 'start' });
  form?.focus({ preventScroll: true });
}

/** What is decided on top, then what it rests on: the matrix, the item on the table, the votes, the sentences. */
export function RoomMain({ debrief, discussed, isFormOpen, onCloseForm, onOpenCell }: RoomMainProps) {
  const isPhone = useIsPhone();
  const isNarrow = useIsNarrow();
  const discuss = discussed.choose;
  const isRevealed = hasReached(debrief.state, 'revealed');
  const isVoting = hasReached(debrief.state, 'final_vote');
  const votes = debrief.votes && isRevealed ? <VotesCard debrief={debrief} /> : null;
  return (
    <>
      {isFormOpen && <DecisionForm debrief={debrief} onClose={onCloseForm} />}
      {!isFormOpen && debrief.decision && <DecisionCard debrief={debrief} decision={debrief.decision} />}
      {isVoting && votes}
      {debrief.mayVote === 'pre' && (
        <Notice tone="accent" title={texts.preRead.title}>
          <p>{texts.preRead.text}</p>
          {isNarrow && (
            <Button size="sm" onClick={goToVote}>
              {texts.preRead.toVote}
            </Button>
          )}
        </Notice>
      )}
      {isPhone ? (
        <>
          <CriterionList debrief={debrief} on={discussed.key} onDiscuss={discuss} />
          {discussed.key === ROLE_ITEM && <NowPanel debrief={debrief} discussed={discussed} />}
        </>
      ) : (
        <>
          <PanelMatrix debrief={debrief} on={discussed.key} onDiscuss={discuss} onOpen={onOpenCell} />
          <NowPanel debrief={debrief} discussed={discussed} />
        </>
      )}
      <Suspense fallback={null}>
        <EvidenceShelf applicationId={debrief.applicationId} isQuiet />
      </Suspense>
      {isRevealed && (
        <Suspense fallback={null}>
          <PanelCalibrationCard debrief={debrief} />
        </Suspense>
      )}
      <Suspense fallback={null}>
        {debrief.roleDistinction && <RoleDistinctionCard role={debrief.roleDistinction} />}
      </Suspense>
      {!isVoting && votes}
      <RecommendationsCard cards={debrief.cards} rubric={debrief.rubric} />
    </>
  );
}
