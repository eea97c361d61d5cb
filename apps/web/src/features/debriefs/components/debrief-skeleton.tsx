import { Card } from '../../../components/ui/card.js';
import { PageBody } from '../../../components/ui/page.js';
import { Skeleton, TableSkeleton } from '../../../components/ui/skeleton.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { texts } from '../texts.js';
import css from './debrief-header.module.css';
import room from './room.module.css';

/** The page at its final size while it loads. */
export function DebriefSkeleton() {
  return (
    <div aria-busy="true">
      <VisuallyHidden>{texts.loading}</VisuallyHidden>
      <div className={css.header}>
        <div className={room.stack}>
          <Skeleton width={240} height={28} />
          <Skeleton width="min(440px, 80%)" height={16} />
          <Skeleton height={40} />
        </div>
      </div>
      <PageBody>
        <div className={room.room}>
          <Card padding="none">
            <TableSkeleton rows={14} columns={8} />
          </Card>
          <div className={room.side}>
            <Card padding="none">
              <TableSkeleton rows={6} columns={2} />
            </Card>
          </div>
        </div>
      </PageBody>
    </div>
  );
}
