import type { LevelCounts4, MyCalibrationView } from '@app/contracts';
import { LEVELS } from '@app/domain';
import { Card } from '../../../components/ui/card.js';
import { LevelChip } from '../../../components/ui/level-chip.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { texts } from '../texts.js';
import css from './my-calibration.module.css';

const t = texts.levels;

function Row({ label, counts }: { readonly label: string; readonly counts: LevelCounts4 }) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return (
    <tr>
      <th scope="row">{label}</th>
      {LEVELS.map((level, index) => {
        const count = counts[index] ?? 0;
        const share = total === 0 ? 0 : Math.round((100 * count) / total);
        return (
          <td key={level}>
            <span className={css.bar} aria-hidden="true">
              <i style={{ height: `${share}%` }} />
            </span>
            {share} %
          </td>
        );
      })}
      <td>{total}</td>
    </tr>
  );
}

/** Two rows of shares over the same candidates and criteria, so that a difference is no difference of candidates. */
export function LevelShares({ shared }: Pick<MyCalibrationView, 'shared'>) {
  if (shared.units === 0) return <Card title={t.title}>{t.none}</Card>;
  return (
    <Card title={t.title} hint={t.hint(shared.units, shared.candidates)}>
      <table className={css.shares}>
        <caption>
          <VisuallyHidden>{t.caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.who}</th>
            {LEVELS.map((level) => (
              <th key={level} scope="col">
                <LevelChip level={level} size="sm" label={t.level(level)} />
              </th>
            ))}
            <th scope="col">{t.n}</th>
          </tr>
        </thead>
        <tbody>
          <Row label={t.you} counts={shared.own} />
          <Row label={t.colleagues} counts={shared.colleagues} />
        </tbody>
      </table>
    </Card>
  );
}
