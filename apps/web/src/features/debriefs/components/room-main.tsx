import type { RoomView } from '@app/contracts';
import { hasReached } from '@app/domain';
import { lazy, type ReactNode, Suspense } from 'react';
import { Notice } from '../../../components/ui/notice.js';
import { useIsNarrow, useIsPhone } from '../../../lib/use-media.js';
import { type Discussed, ROLE_ITEM } from '../hooks/use-discussed.js';
import type { OpenDebrief } from '../lib/open-debrief.js';
import { texts } from '../texts.js';
import { CriterionList } from './criterion-list.js';
import { DecisionCard } from './decision-card.js';
import { DecisionForm } from './decision-form.js';
import { EarlierDecisions } from './earlier-decisions.js';
import { NowPanel } from './now-panel.js';
import { PanelMatrix } from './panel-matrix.js';
import { RecommendationsCard } from './recommendations-card.js';
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
/** Apart as well: its chart. */
const VoteFlowCard = lazy(() => import('./vote-flow-card.js').then((m) => ({ default: m.VoteFlowCard })));

interface RoomMainProps {
  readonly debrief: OpenDebrief;
  readonly room: RoomView | null;
  readonly discussed: Discussed;
  /** Shown on top, where what is to be done now is no part of its own. */
  readonly decision: ReactNode;
  readonly onOpenCell: (cardId: string, criterionId: string) => void;
}

interface DecisionPartProps {
  readonly debrief: OpenDebrief;
  readonly isFormOpen: boolean;
  readonly onCloseForm: () => void;
}

/** What was decided, or the form in which it is recorded. */
export const DecisionPart = ({ debrief, isFormOpen, onCloseForm }: DecisionPartProps) => (
  <>
    {isFormOpen && <DecisionForm debrief={debrief} onClose={onCloseForm} />}
    {!isFormOpen && debrief.decision && <DecisionCard debrief={debrief} decision={debrief.decision} />}
    <EarlierDecisions debrief={debrief} />
  </>
);

export const PreReadNotice = ({ debrief }: { readonly debrief: OpenDebrief }) =>
  debrief.mayVote === 'pre' ? (
    <Notice tone="accent" title={texts.preRead.title}>
      <p>{texts.preRead.text}</p>
    </Notice>
  ) : null;

/** What is decided on top, then what it rests on: the matrix, the item on the table, the votes, the sentences. */
export function RoomMain({ debrief, room, discussed, decision, onOpenCell }: RoomMainProps) {
  const isPhone = useIsPhone();
  const isNarrow = useIsNarrow();
  const discuss = discussed.choose;
  const isRevealed = hasReached(debrief.state, 'revealed');
  const isVoting = hasReached(debrief.state, 'final_vote');
  const votes =
    debrief.votes && isRevealed ? (
      <>
        <VotesCard debrief={debrief} />
        {debrief.tally && (
          <Suspense fallback={null}>
            <VoteFlowCard votes={debrief.votes} />
          </Suspense>
        )}
      </>
    ) : null;
  return (
    <>
      {!isNarrow && decision}
      {isVoting && votes}
      {!isNarrow && <PreReadNotice debrief={debrief} />}
      {isPhone ? (
        <>
          <CriterionList debrief={debrief} on={discussed.key} onDiscuss={discuss} />
          {discussed.key === ROLE_ITEM && <NowPanel debrief={debrief} discussed={discussed} of={room} />}
        </>
      ) : (
        <>
          <PanelMatrix debrief={debrief} on={discussed.key} onDiscuss={discuss} onOpen={onOpenCell} />
          <NowPanel debrief={debrief} discussed={discussed} of={room} />
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
