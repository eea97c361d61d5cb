import { texts } from '../texts.js';
import css from './shell.module.css';

/** The name of an entry with what waits behind it. */
export const withCount = (label: string, count: number | undefined): string =>
  count === undefined ? label : texts.nav.reminders(label, count);

export function NavCount({ count }: { readonly count: number | undefined }) {
  if (count === undefined) return null;
  return (
    <span className={css.navCount} aria-hidden="true">
      {count > 99 ? '99+' : count}
    </span>
  );
}
