import { ScorecardPage, ScorecardSkeleton } from '../../features/scorecards/components/scorecard-page.js';
import { usePathParam } from '../../lib/router.js';

export function Page() {
  return <ScorecardPage scorecardId={usePathParam('scorecardId')} />;
}

export const Pending = ScorecardSkeleton;
