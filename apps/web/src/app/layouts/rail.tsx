import type { MeView } from '@app/contracts';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Avatar } from '../../components/ui/avatar.js';
import { Mark } from '../../components/ui/mark.js';
import { Tooltip } from '../../components/ui/tooltip.js';
import { openPalette } from '../palette/palette-state.js';
import { texts } from '../texts.js';
import { navItemsFor } from './nav-items.js';
import { NavCount, withCount } from './nav-count.js';
import { PersonMenu } from './person-menu.js';
import css from './shell.module.css';
import { useNavCounts } from './use-nav-counts.js';

export function Rail({ me }: { readonly me: MeView }) {
  const counts = useNavCounts();
  return (
    <nav className={css.rail} aria-label={texts.nav.label}>
      <Link to="/" className={css.brand} aria-label={texts.product}>
        <Mark />
      </Link>
      <ul>
        {navItemsFor(me).map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Tooltip label={label} position="right">
              <Link
                to={to}
                className={css.item}
                aria-label={withCount(label, counts.get(to))}
                activeOptions={{ exact: to === '/', includeSearch: false }}
                activeProps={{ 'data-active': true }}
              >
                <Icon size={19} stroke={1.5} aria-hidden="true" />
                <NavCount count={counts.get(to)} />
              </Link>
            </Tooltip>
          </li>
        ))}
      </ul>
      <Tooltip label={texts.nav.search} position="right">
        <button type="button" className={css.item} aria-label={texts.nav.search} onClick={openPalette}>
          <IconSearch size={19} stroke={1.5} aria-hidden="true" />
        </button>
      </Tooltip>
      <span className={css.space} />
      <PersonMenu
        me={me}
        position="right-end"
        trigger={
          <button type="button" className={css.person} aria-label={texts.person.menu(me.name)}>
            <Avatar name={me.name} size={26} decorative />
          </button>
        }
      />
    </nav>
  );
}
