import type { MeView } from '@app/contracts';
import { Link } from '@tanstack/react-router';
import { Avatar } from '../../components/ui/avatar.js';
import { paths } from '../../lib/paths.js';
import { texts } from '../texts.js';
import { NavCount, withCount } from './nav-count.js';
import { navItemsFor } from './nav-items.js';
import { PersonMenu } from './person-menu.js';
import css from './shell.module.css';
import { useNavCounts } from './use-nav-counts.js';

/** More names than this run into each other on 390 px; these are also reached from their requisition and by search. */
const MOST_ITEMS = 5;
const ELSEWHERE: readonly string[] = [paths.calibrationWorkspace(), paths.market()];

function phoneItems(me: MeView) {
  const items = navItemsFor(me);
  return items.length <= MOST_ITEMS ? items : items.filter(({ to }) => !ELSEWHERE.includes(to));
}

/** The rail of a phone. */
export function BottomBar({ me }: { readonly me: MeView }) {
  const counts = useNavCounts();
  return (
    <nav className={css.bottom} aria-label={texts.nav.label}>
      {phoneItems(me).map(({ to, label, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          aria-label={withCount(label, counts.get(to))}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          activeProps={{ 'data-active': true }}
        >
          <Icon size={20} stroke={1.5} aria-hidden="true" />
          <NavCount count={counts.get(to)} />
          {label}
        </Link>
      ))}
      <PersonMenu
        me={me}
        position="top-end"
        trigger={
          <button type="button" aria-label={texts.person.menu(me.name)}>
            <Avatar name={me.name} size={20} decorative />
            {texts.nav.account}
          </button>
        }
      />
    </nav>
  );
}
