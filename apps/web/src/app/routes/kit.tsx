import { KitPage } from '../../features/scorecards/components/kit-page.js';
import { usePathParam } from '../../lib/router.js';

export function Page() {
  return <KitPage scorecardId={usePathParam('scorecardId')} />;
}
