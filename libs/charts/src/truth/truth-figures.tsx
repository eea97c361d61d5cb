import type { CalibrationTruthView } from '@app/contracts';
import type { ChartFigure } from '../calibration/calibration-figures.js';
import { formatFixed, plural } from '../base/format.js';
import { TruthChart, truthSentence, truthTable } from './truth-chart.js';

interface TruthFigure extends ChartFigure {
  readonly key: 'truth-raters' | 'truth-candidates';
}

/** Raters and candidates of the simulated year, estimate against truth. */
export function truthFigures({ raters, candidates, n }: CalibrationTruthView): readonly TruthFigure[] {
  const basis = `${plural(n.raters, 'rater')}, ${plural(n.candidates, 'candidate')}, ${plural(n.ratings, 'rating')}. Simulated with known truth.`;
  const raterTitle = 'Is the leniency of raters found?';
  const candidateTitle = 'Is the level of candidates found?';
  return [
    {
      key: 'truth-raters',
      title: raterTitle,
      help: `${truthSentence(raters, 'rater')} Typical error: ${formatFixed(raters.error)} levels.`,
      basis,
      minWidth: 320,
      table: truthTable(raters, 'Rater'),
      chart: (look) => <TruthChart {...look} comparison={raters} of="rater" title={raterTitle} />,
    },
    {
      key: 'truth-candidates',
      title: candidateTitle,
      help: `${truthSentence(candidates, 'candidate')} Typical error: ${formatFixed(candidates.error)} levels; of the raw means ${formatFixed(candidates.rawError)}. Whoever is far from the middle is drawn towards it, most after one round.`,
      basis,
      minWidth: 320,
      table: truthTable(candidates, 'Candidate'),
      chart: (look) => <TruthChart {...look} comparison={candidates} of="candidate" title={candidateTitle} />,
    },
  ];
}
