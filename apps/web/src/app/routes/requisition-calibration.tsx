import { CalibrationPage } from '../../features/calibration/components/calibration-page.js';
import { CalibrationSkeleton } from '../../features/calibration/components/calibration-skeleton.js';
import { usePathParam } from '../../lib/router.js';

export function Page() {
  return <CalibrationPage requisitionId={usePathParam('requisitionId')} />;
}

export const Pending = CalibrationSkeleton;
