import { Card } from './card.js';
import { PageBody } from './page.js';
import css from './skeleton.module.css';
import { VisuallyHidden } from './visually-hidden.js';

/** A place that will be filled, at its final size. */
export function Skeleton({
  width = '100%',
  height = 14,
}: {
  readonly width?: number | string;
  readonly height?: number | string;
}) {
  return <span className={css.bar} style={{ width, height }} aria-hidden="true" />;
}

export function TableSkeleton({ rows = 6, columns = 4 }: { readonly rows?: number; readonly columns?: number }) {
  return (
    <div className={css.rows} aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={css.row}>
          {Array.from({ length: columns }, (_, column) => (
            <Skeleton key={column} width={`${[80, 55, 65, 40][(row + column) % 4] ?? 60}%`} height={10} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** The default while a page loads: a header and one card. */
export function PageSkeleton({ rows = 8 }: { readonly rows?: number }) {
  return (
    <div aria-busy="true">
      <VisuallyHidden>Loading</VisuallyHidden>
      <div className={css.header}>
        <Skeleton width={220} height={28} />
        <Skeleton width="min(420px, 80%)" height={20} />
      </div>
      <PageBody>
        <Card padding="none">
          <TableSkeleton rows={rows} />
        </Card>
      </PageBody>
    </div>
  );
}
