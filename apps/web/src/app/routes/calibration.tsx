import { CALIBRATION_METHODS } from '../../lib/paths.js';
import { PageBody, PageHeader } from '../../components/ui/page.js';
import { WorkspacePage, WorkspaceSkeleton } from '../../features/calibration/components/workspace-page.js';
import { texts } from '../../features/calibration/texts-workspace.js';
import { useMe } from '../../lib/queries/session.js';
import { isLive } from '../route-table.js';

/** The link appears on every figure as soon as the page that explains them is there. */
const methods = (key: string): string => `${CALIBRATION_METHODS}#${key}`;

export function Page() {
  return <WorkspacePage me={useMe()} methods={isLive(CALIBRATION_METHODS) ? methods : undefined} />;
}

export const Pending = () => (
  <>
    <PageHeader title={texts.title} subtitle={texts.subtitle} />
    <PageBody>
      <WorkspaceSkeleton />
    </PageBody>
  </>
);
