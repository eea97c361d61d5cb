import type { CoverageView, CoverageWarningView } from '@app/contracts';
import { Card } from '../../../components/ui/card.js';
import { ToneIcon } from '../../../components/ui/tone.js';
import { coverageTexts } from '../texts-coverage.js';
import css from './coverage.module.css';

const { warnings: words } = coverageTexts;
const ORDER = ['uncovered', 'one_rater', 'alone', 'crowded'] as const satisfies readonly CoverageWarningView['kind'][];

/** One group per kind: the reason is the same for all of it, the remedy is each one's own. */
export function CoverageWarnings({ view }: { readonly view: CoverageView }) {
  if (view.warnings.length === 0) return null;
  return (
    <Card title={words.title} padding="none">
      {ORDER.map((kind) => ({ kind, found: view.warnings.filter((one) => one.kind === kind) }))
        .filter(({ found }) => found.length > 0)
        .map(({ kind, found }) => (
          <section key={kind} className={css.kind} aria-label={words.kinds[kind]}>
            <h3>
              <ToneIcon tone="warn" />
              {words.kinds[kind]}
            </h3>
            <p className={css.muted}>{found[0]?.reason}</p>
            <ul>
              {found.map(({ title, remedy, isHelped }) => (
                <li key={title}>
                  {title}. <span className={css.muted}>{remedy}</span>
                  {isHelped && <span className={css.small}> ({words.helped})</span>}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </Card>
  );
}
