import type { CriterionScoreView } from '@app/contracts';
import { DotDistribution, formatFixed, screenTheme } from '@app/charts';
import { ToneIcon } from '../../../components/ui/tone.js';
import { levelsOf } from '../lib/matrix.js';
import { statementOf, statementTone } from '../lib/tones.js';
import { texts } from '../texts.js';
import css from './room.module.css';

interface CriterionFiguresProps {
  readonly score: CriterionScoreView;
  readonly mustLevel: number;
  /** The question the dots answer, for a screen reader. */
  readonly title: string;
}

/** Dots first, then the numbers, each with its n; from one rater only the dot. */
export function CriterionFigures({ score, mustLevel, title }: CriterionFiguresProps) {
  const { n, mean, median, range, standardDeviation, notAssessed } = score;
  const statement = statementOf(score);
  const tone = statementTone(score, mustLevel);
  return (
    <div className={css.figures}>
      <DotDistribution theme={screenTheme} title={title} levels={levelsOf(score.counts)} notAssessed={notAssessed} />
      <span>
        n <b>{n}</b>
      </span>
      {n >= 2 && mean !== null && median !== null ? (
        <>
          <span>
            {texts.now.median} <b>{median}</b>
          </span>
          <span>
            {texts.now.mean} <b>{formatFixed(mean)}</b>
          </span>
          {range && standardDeviation !== null && (
            <span>
              {texts.now.spread} <b>{range[0] === range[1] ? '0' : `${range[0]}–${range[1]}`}</b>, {texts.now.sd}{' '}
              {formatFixed(standardDeviation)}
            </span>
          )}
        </>
      ) : (
        n === 1 && <span>{texts.now.oneRater}</span>
      )}
      {notAssessed > 0 && <span>{texts.now.notAssessed(notAssessed)}</span>}
      {statement !== '' && (
        <span className={`${css[tone]} ${css.inline}`}>
          <ToneIcon tone={tone} />
          {statement}
        </span>
      )}
    </div>
  );
}
