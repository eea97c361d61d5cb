import type { CriterionScoreView, Figure } from '@app/contracts';
import { DotDistribution, formatFixed, screenTheme } from '@app/charts';
import { ToneIcon } from '../../../components/ui/tone.js';
import { drawnEstimate } from '../hooks/use-estimates.js';
import { levelsOf } from '../lib/matrix.js';
import { statementOf, statementTone } from '../lib/tones.js';
import { texts as calibrationTexts } from '../texts-calibration.js';
import { texts } from '../texts.js';
import css from './room.module.css';

interface CriterionFiguresProps {
  readonly score: CriterionScoreView;
  readonly mustLevel: number;
  /** The question the dots answer, for a screen reader. */
  readonly title: string;
  /** What the calibration makes of it; absent until the votes are open. */
  readonly estimate: Figure | undefined;
}

/** Dots first, then the numbers, each with its n; from one rater only the dot. */
export function CriterionFigures({ score, mustLevel, title, estimate }: CriterionFiguresProps) {
  const { n, mean, median, range, standardDeviation, notAssessed } = score;
  const statement = statementOf(score);
  const tone = statementTone(score, mustLevel);
  return (
    <div className={css.figures}>
      <DotDistribution
        theme={screenTheme}
        title={title}
        levels={levelsOf(score.counts)}
        notAssessed={notAssessed}
        {...drawnEstimate(estimate)}
      />
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
      {estimate && <EstimateWords estimate={estimate} />}
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

const words = calibrationTexts.criterion;

/** The adjusted level with its interval, never without; or in words why there is none. */
function EstimateWords({ estimate }: { readonly estimate: Figure }) {
  if (estimate.value === null) {
    return (
      <span className={css.small}>
        {words.none} {estimate.why}
      </span>
    );
  }
  if (!estimate.interval) return null;
  const [low, high] = estimate.interval;
  return (
    <span title={words.what}>
      {words.adjusted} <b>{formatFixed(estimate.value)}</b>,{' '}
      {calibrationTexts.interval(formatFixed(low), formatFixed(high))}
    </span>
  );
}
