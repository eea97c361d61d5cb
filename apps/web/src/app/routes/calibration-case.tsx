import { CasePage } from '../../features/calibration-cases/components/case-page.js';
import { usePathParam } from '../../lib/router.js';

export function Page() {
  return <CasePage caseId={usePathParam('caseId')} />;
}
