import type { RoleGuide as Guide } from '@app/domain';
import css from './role-guide.module.css';
import { texts } from './texts.js';

interface RowProps {
  readonly what: string;
  readonly aiPm: string;
  readonly other: string;
  readonly otherLabel: string;
}

const Row = ({ what, aiPm, other, otherLabel }: RowProps) => (
  <div className={css.row}>
    <h4>{what}</h4>
    <p>
      <b>{texts.aiPm}</b>
      {aiPm}
    </p>
    <p>
      <b>{otherLabel}</b>
      {other}
    </p>
  </div>
);

/** The AI PM beside each neighbour, the ML engineer first: in the reader, in the kit and on paper. */
export function RoleGuide({ guide: { contrasts, comparison } }: { readonly guide: Guide }) {
  return (
    <div className={css.guide}>
      {contrasts.map(({ profile, label, gist, decisions, mixUp, sources }) => (
        <section key={profile} className={css.contrast} aria-label={texts.beside(label)}>
          <h3>{texts.beside(label)}</h3>
          <p className={css.gist}>{gist}</p>
          <div className={css.rows}>
            {decisions.map(({ what, aiPm, other }) => (
              <Row key={what} what={what} aiPm={aiPm} other={other} otherLabel={label} />
            ))}
          </div>
          <p className={css.mixUp}>
            <b>{texts.mixUp}.</b> {mixUp}
          </p>
          <p className={css.small}>{texts.sources(sources)}</p>
        </section>
      ))}
      {comparison.length > 0 && (
        <section className={css.contrast} aria-label={texts.comparison}>
          <h3>{texts.comparison}</h3>
          <div className={css.rows}>
            {comparison.map(({ aspect, aiPm, traditionalPm }) => (
              <Row key={aspect} what={aspect} aiPm={aiPm} other={traditionalPm} otherLabel={texts.traditional} />
            ))}
          </div>
        </section>
      )}
      <p className={css.small}>{texts.advice}</p>
    </div>
  );
}
