import type { RoleGuide as Guide } from '@app/domain';
import { lazy, Suspense, useState } from 'react';
import { texts } from '../texts.js';
import css from './kit-panel.module.css';

/** Fetched when it is first opened: most interviews do without. */
const RoleGuide = lazy(() =>
  import('../../../components/roles/role-guide.js').then((module) => ({ default: module.RoleGuide })),
);

export function KitRoleGuide({ guide }: { readonly guide: Guide | undefined }) {
  const [isOpen, setOpen] = useState(false);
  if (!guide) return null;
  return (
    <details className={css.more} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.kit.roleGuide}</summary>
      {isOpen && (
        <Suspense fallback={null}>
          <RoleGuide guide={guide} />
        </Suspense>
      )}
    </details>
  );
}
