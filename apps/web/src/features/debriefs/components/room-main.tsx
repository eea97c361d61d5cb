import type { RoomView } from '@app/contracts';
import { hasReached } from '@app/domain';
import { type ReactNode, Suspense } from 'react';
import { Notice } from '../../../components/ui/notice.js';
import { useIsNarrow, useIsPhone } from '../../../lib/use-media.js';
import type { Discussed } from '../hooks/use-discussed.js';
import type { OpenDebrief } from '../lib/open-debrief.js';
import { texts } from '../texts.js';
import { DecisionCard } from './decision-card.js';
import { DecisionForm } from './decision-form.js';
import { EarlierDecisions } from './earlier-decisions.js';
import { NowPanel } from './now-panel.js';
import { PanelMatrix } from './panel-matrix.js';
import { PhoneRoom } from './phone-room.js';
import { RecommendationsCard } from './recommendations-card.js';
import { EvidenceShelf, PanelCalibrationCard, RoleDistinctionCard, Votes } from './room-parts.js';

export interface RoomMainProps {
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
export function RoomMain(props: RoomMainProps) {
  const isPhone = useIsPhone();
  return isPhone ? <PhoneRoom {...props} /> : <WideRoom {...props} />;
}

function WideRoom({ debrief, room, discussed, decision, onOpenCell }: RoomMainProps) {
  const isNarrow = useIsNarrow();
  const discuss = discussed.choose;
  const isVoting = hasReached(debrief.state, 'final_vote');
  return (
    <>
      {!isNarrow && decision}
      {isVoting && <Votes debrief={debrief} />}
      {!isNarrow && <PreReadNotice debrief={debrief} />}
      <PanelMatrix debrief={debrief} on={discussed.key} onDiscuss={discuss} onOpen={onOpenCell} />
      <NowPanel debrief={debrief} discussed={discussed} of={room} />
      <Suspense fallback={null}>
        <EvidenceShelf applicationId={debrief.applicationId} isQuiet />
        {hasReached(debrief.state, 'revealed') && <PanelCalibrationCard debrief={debrief} />}
        {debrief.roleDistinction && <RoleDistinctionCard role={debrief.roleDistinction} />}
      </Suspense>
      {!isVoting && <Votes debrief={debrief} />}
      <RecommendationsCard cards={debrief.cards} rubric={debrief.rubric} />
    </>
  );
}
