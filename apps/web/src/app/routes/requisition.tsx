import { BandPanel } from '../../features/compensation/components/band-panel.js';
import { LoopDaysCard } from '../../features/loop-plan/components/loop-days-card.js';
import { RequisitionPage } from '../../features/requisitions/components/requisition-page.js';
import { usePathParam } from '../../lib/router.js';

export function Page() {
  return (
    <RequisitionPage
      requisitionId={usePathParam('requisitionId')}
      loopDays={(requisition) => <LoopDaysCard requisition={requisition} />}
      band={(requisition) => <BandPanel requisition={requisition} />}
    />
  );
}
