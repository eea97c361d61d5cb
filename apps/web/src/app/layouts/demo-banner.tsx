import type { MeView } from '@app/contracts';
import { IconFlask } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { paths } from '../../lib/paths.js';
import { texts } from '../texts.js';
import css from './shell.module.css';

export function DemoBanner({ me }: { readonly me: MeView }) {
  return (
    <aside className={css.banner} aria-label={texts.demo.banner}>
      <IconFlask size={14} stroke={1.6} aria-hidden="true" />
      <span>
        {texts.demo.banner} {texts.demo.as(me.name)}
      </span>
      <Link to={paths.signIn()}>{texts.demo.switchPerson}</Link>
    </aside>
  );
}
