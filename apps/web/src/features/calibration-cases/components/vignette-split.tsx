import type { VignetteSplit as Split } from '@app/domain';
import { texts } from '../texts-vignettes.js';
import css from './vignettes.module.css';

const t = texts.result;

/** Counts as bars with their numbers, never names; under three others the reason why there is nothing. */
export function VignetteSplit({ split }: { readonly split: Split }) {
  if (split.status === 'too_few') return <p className={css.muted}>{t.tooFew}</p>;
  return (
    <div className={css.split}>
      <h3>{t.split(split.others)}</h3>
      <ul>
        {split.counts.map(({ finding, people }) => (
          <li key={finding} aria-label={t.row(texts.findings[finding], people)}>
            <span aria-hidden="true">{texts.findings[finding]}</span>
            <span className={css.bar} aria-hidden="true">
              <i style={{ width: `${(people / split.others) * 100}%` }} />
            </span>
            <span aria-hidden="true">{people}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
