import { roleFigure } from '@app/charts';
import type { RoleDistinctionView } from '@app/contracts';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { FigureCard } from '../../../components/figures/figure-card.js';
import { IconButton } from '../../../components/ui/icon-button.js';
import { useUrlState } from '../../../lib/router.js';
import { texts } from '../texts-role.js';
import css from './role-distinction.module.css';
import { RoleAnswers, RoleRows } from './role-rows.js';

/** All five profiles with the evidence of each, how far the raters agree, and what they have to explain. Never a score. */
export function RoleDistinctionCard({ role }: { readonly role: RoleDistinctionView }) {
  const [open, setOpen] = useState('');
  const [table, setTable] = useUrlState('role', '', { history: 'replace' });
  const figure = roleFigure(role);
  const indicator = role.profiles.flatMap((profile) => profile.indicators).find(({ id }) => id === open);
  const chart = (
    <>
      <RoleRows view={role} figure={figure} open={open} onOpen={setOpen} />
      {indicator && (
        <section className={css.quotes} aria-label={indicator.text}>
          <div className={css.head}>
            <h3>{indicator.text}</h3>
            <IconButton
              label={texts.close}
              icon={<IconX size={16} stroke={1.5} aria-hidden="true" />}
              onClick={() => setOpen('')}
            />
          </div>
          <RoleAnswers view={role} indicator={indicator} />
        </section>
      )}
      <Words role={role} />
    </>
  );
  return (
    <FigureCard
      figure={figure}
      missing={role.none ?? undefined}
      showsTable={table === 'table'}
      onToggle={() => setTable(table === 'table' ? '' : 'table')}
      chart={chart}
    />
  );
}

function Words({ role: { agreement, contested } }: { readonly role: RoleDistinctionView }) {
  return (
    <div className={css.words}>
      <p>{agreement.words}</p>
      <p className={css.muted}>{agreement.chanceWords}</p>
      {contested.length > 0 && (
        <>
          <h3>{texts.contested}</h3>
          <ul className={css.contested}>
            {contested.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
