import { CandidatePayPage } from '../../features/compensation/components/candidate-pay-page.js';
import { usePathParam } from '../../lib/router.js';

export function Page() {
  return <CandidatePayPage applicationId={usePathParam('applicationId')} />;
}
