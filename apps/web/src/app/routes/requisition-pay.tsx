import { RequisitionPayPage } from '../../features/compensation/components/requisition-pay-page.js';
import { usePathParam } from '../../lib/router.js';

export function Page() {
  return <RequisitionPayPage requisitionId={usePathParam('requisitionId')} />;
}
