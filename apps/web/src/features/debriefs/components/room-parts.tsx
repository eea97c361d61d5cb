import { hasReached } from '@app/domain';
import { lazy, Suspense } from 'react';
import type { OpenDebrief } from '../lib/open-debrief.js';
import { VotesCard } from './votes-card.js';

/** Apart from the room: it brings its chart, and nobody waits for it. */
export const PanelCalibrationCard = lazy(() =>
  import('./panel-calibration-card.js').then((m) => ({ default: m.PanelCalibrationCard })),
);

/** What the candidate sent of eval suites. */
export const EvidenceShelf = lazy(() =>
  import('../../../components/evidence/evidence-shelf.js').then((m) => ({ default: m.EvidenceShelf })),
);
export const RoleDistinctionCard = lazy(() =>
  import('./role-distinction-card.js').then((m) => ({ default: m.RoleDistinctionCard })),
);
/** Apart as well: its chart. */
const VoteFlowCard = lazy(() => import('./vote-flow-card.js').then((m) => ({ default: m.VoteFlowCard })));

/** The votes with how they moved: open from the reveal on. */
export function Votes({ debrief }: { readonly debrief: OpenDebrief }) {
  if (!debrief.votes || !hasReached(debrief.state, 'revealed')) return null;
  return (
    <>
      <VotesCard debrief={debrief} />
      {debrief.tally && (
        <Suspense fallback={null}>
          <VoteFlowCard votes={debrief.votes} />
        </Suspense>
      )}
    </>
  );
}
