import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { texts } from '../texts.js';
import css from './calibration.module.css';

/** The page at its final size while the report is computed. */
export function CalibrationSkeleton() {
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} />
      <PageBody>
        <Skeleton height={84} />
        <div className={css.figures}>
          {[420, 420, 460, 460].map((height, index) => (
            <Skeleton key={index} height={height} />
          ))}
        </div>
      </PageBody>
    </>
  );
}
