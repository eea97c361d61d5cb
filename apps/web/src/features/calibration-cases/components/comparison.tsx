import type { CaseComparison, CaseView } from '@app/contracts';
import { caseRatingOf, type CaseRating, LEVELS } from '@app/domain';
import { Card } from '../../../components/ui/card.js';
import { LevelChip } from '../../../components/ui/level-chip.js';
import { Notice } from '../../../components/ui/notice.js';
import { texts } from '../texts.js';
import css from './case.module.css';

const t = texts.result;

function distanceWords(level: CaseRating['level'], reference: number): string {
  if (level === null) return t.noLevel;
  return level === reference ? t.same : t.apart(Math.abs(level - reference), level > reference);
}

/** Counts by level as bars with their numbers: a table to a screen reader, a shape to the eye. */
function Spread({ spread }: Pick<CaseComparison, 'spread'>) {
  if (spread.status === 'too_few') return null;
  const most = Math.max(...spread.levels, 1);
  return (
    <div className={css.spread}>
      <h4>{t.spread(spread.others)}</h4>
      <ul>
        {LEVELS.map((level, index) => {
          const count = spread.levels[index] ?? 0;
          return (
            <li key={level} aria-label={t.spreadRow(level, count)}>
              <LevelChip level={level} size="sm" label="" />
              <span className={css.bar} aria-hidden="true">
                <i style={{ width: `${(count / most) * 100}%` }} data-level={level} />
              </span>
              <span aria-hidden="true">{count}</span>
            </li>
          );
        })}
      </ul>
      {spread.cannotTell > 0 && <p>{t.cannotTell(spread.cannotTell)}</p>}
    </div>
  );
}

interface CriterionProps {
  readonly name: string;
  readonly rating: CaseRating;
  readonly compared: CaseComparison;
}

function ComparedCriterion({ name, rating, compared: { reference, spread } }: CriterionProps) {
  return (
    <section className={css.compared} aria-label={name}>
      <h3>
        <span className={css.code}>{reference.criterionId}</span> {name}
      </h3>
      <div className={css.levels}>
        <span>
          {t.yours} <LevelChip level={rating.level ?? 'na'} />
        </span>
        <span>
          {t.reference} <LevelChip level={reference.level} />
        </span>
        <span className={css.apart}>{distanceWords(rating.level, reference.level)}</span>
      </div>
      <dl className={css.reasons}>
        <dt>{t.because}</dt>
        <dd>{reference.because}</dd>
        <dt>{t.notTheNext}</dt>
        <dd>{reference.notTheNext}</dd>
        <dt>{t.watchFor}</dt>
        <dd>{reference.watchFor}</dd>
        <dt>{t.yourWords}</dt>
        <dd className={css.own}>{rating.why}</dd>
      </dl>
      <Spread spread={spread} />
    </section>
  );
}

/** After the own submit: each level with its reasons, and how colleagues saw it once they are enough. */
export function Comparison({ view }: { readonly view: CaseView }) {
  const compared = view.comparison ?? [];
  return (
    <Card title={t.title} hint={t.hint}>
      {compared.some(({ spread }) => spread.status === 'too_few') && <Notice>{t.tooFewAll}</Notice>}
      {compared.map((one) => {
        const { criterionId } = one.reference;
        const name = view.criteria.find(({ id }) => id === criterionId)?.name ?? criterionId;
        return (
          <ComparedCriterion
            key={criterionId}
            name={name}
            rating={caseRatingOf(view.answer, criterionId)}
            compared={one}
          />
        );
      })}
    </Card>
  );
}
