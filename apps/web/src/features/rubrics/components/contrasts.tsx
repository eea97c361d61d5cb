import type { RubricContrast } from '@app/domain';
import { texts } from '../texts.js';
import css from './rubric.module.css';

/** What a weak and a strong answer to the same thing sound like. */
export function Contrasts({ contrasts }: { readonly contrasts: readonly RubricContrast[] }) {
  if (contrasts.length === 0) return null;
  return (
    <div className={css.block}>
      <h3>{texts.criteria.contrasts}</h3>
      {contrasts.map((contrast) => (
        <div key={contrast.weak} className={css.contrast}>
          <div>
            <span className={css.label}>{texts.criteria.weak}</span>
            <p>{contrast.weak}</p>
          </div>
          <div>
            <span className={css.label}>{texts.criteria.strong}</span>
            <p>{contrast.strong}</p>
          </div>
        </div>
      ))}
    </div>
  );
}
