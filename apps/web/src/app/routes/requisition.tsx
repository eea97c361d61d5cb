import { lazy, Suspense } from 'react';
import { Skeleton } from '../../components/ui/skeleton.js';
import { BandPanel } from '../../features/compensation/components/band-panel.js';
import { LoopDaysCard } from '../../features/loop-plan/components/loop-days-card.js';
import { RequisitionPage } from '../../features/requisitions/components/requisition-page.js';
import { usePathParam } from '../../lib/router.js';

const DisclosureCard = lazy(() =>
  import('../../features/compensation/components/disclosure-card.js').then((m) => ({ default: m.DisclosureCard })),
);

export function Page() {
  return (
    <RequisitionPage
      requisitionId={usePathParam('requisitionId')}
      loopDays={(requisition) => (
        <>
          <LoopDaysCard requisition={requisition} />
          <Suspense fallback={<Skeleton height={320} />}>
            <DisclosureCard requisitionId={requisition.id} />
          </Suspense>
        </>
      )}
      band={(requisition) => <BandPanel requisition={requisition} />}
    />
  );
}
