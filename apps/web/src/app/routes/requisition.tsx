import { BandPanel } from '../../features/compensation/components/band-panel.js';
import { RequisitionPage } from '../../features/requisitions/components/requisition-page.js';
import { usePathParam } from '../../lib/router.js';

export function Page() {
  return (
    <RequisitionPage
      requisitionId={usePathParam('requisitionId')}
      band={(requisition) => <BandPanel requisition={requisition} />}
    />
  );
}
