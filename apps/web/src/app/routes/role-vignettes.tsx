import { VignettesPage } from '../../features/calibration-cases/components/vignettes-page.js';
import { usePathParam } from '../../lib/router.js';

export function Page() {
  return <VignettesPage packId={usePathParam('packId')} />;
}
