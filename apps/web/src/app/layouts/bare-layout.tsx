import { Outlet } from '@tanstack/react-router';
import { Mark } from '../../components/ui/mark.js';
import { texts } from '../texts.js';
import css from './bare-layout.module.css';

/** For who is not signed in yet: one column, nothing else to do. */
export function BareLayout() {
  return (
    <div className={css.page}>
      <div className={css.brand}>
        <Mark size={26} />
        {texts.product}
      </div>
      <main id="main" tabIndex={-1} className={css.main}>
        <Outlet />
      </main>
    </div>
  );
}
