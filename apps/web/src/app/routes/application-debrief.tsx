import { DebriefPage } from '../../features/debriefs/components/debrief-page.js';
import { DebriefSkeleton } from '../../features/debriefs/components/debrief-skeleton.js';
import { usePathParam } from '../../lib/router.js';

export function Page() {
  return <DebriefPage applicationId={usePathParam('applicationId')} />;
}
export const Pending = DebriefSkeleton;
