import { ApplicationPage } from '../../features/candidates/components/application-page.js';
import { BandFitCard } from '../../features/compensation/components/band-fit-card.js';
import { PlanCard } from '../../features/loop-plan/components/plan-card.js';
import { usePathParam } from '../../lib/router.js';

export function Page() {
  return (
    <ApplicationPage
      applicationId={usePathParam('applicationId')}
      plan={(application) => <PlanCard applicationId={application.id} />}
      bandFit={(application) => <BandFitCard application={application} />}
    />
  );
}
