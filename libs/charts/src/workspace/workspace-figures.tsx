import type { AdjustedCandidatesView, CalibrationFitView, CalibrationWorkspaceView } from '@app/contracts';
import { tableNumber } from '../base/data-table.js';
import { formatCoefficient, formatFixed, formatPercent, formatSigned, plural } from '../base/format.js';
import { LEAST_WIDTH } from '../base/narrow.js';
import { AgreementChart, agreementTable, type AgreementRow } from '../calibration/agreement-chart.js';
import { LevelUseChart, levelUseTable } from '../calibration/level-use-chart.js';
import { RaterDifferenceChart } from '../calibration/rater-difference-chart.js';
import { raterDifferenceTable, type RaterDifferenceRow } from '../calibration/rater-difference-rows.js';
import { DecisionStudyChart, decisionStudyTable } from './decision-study-chart.js';
import { DesignChart, designTable } from './design-chart.js';
import { DriftChart, driftTable } from './drift-chart.js';
import { IntervalRowsChart, intervalRowsTable } from './interval-rows-chart.js';
import { CutOffChart, cutOffTable } from './cut-off-chart.js';
import { SlopeChart, slopeTable } from './slope-chart.js';
import type { WorkspaceFigure } from './workspace-figure.js';

type View = CalibrationWorkspaceView;

/** Every figure of the workspace but the adjusted candidates, in reading order: raw counts and the design before any estimate. */
export function workspaceFigures(view: View): readonly WorkspaceFigure[] {
  const needsFit = (of: (fit: CalibrationFitView) => WorkspaceFigure, key: WorkspaceFigure['key'], title: string) =>
    view.fit ? of(view.fit) : unfitted(view, key, title);
  return [
    levelUse(view),
    design(view),
    agreement(view),
    needsFit((fit) => severity(view, fit), 'severity', SEVERITY),
    needsFit((fit) => criteria(view, fit), 'criteria', CRITERIA),
    needsFit((fit) => halo(view, fit), 'halo', HALO),
    drift(view),
    needsFit((fit) => decisionStudy(view, fit), 'decision-study', ENOUGH),
  ];
}

const SEVERITY = 'Does a rater rate higher or lower than others would?';
const CRITERIA = 'Which criteria get high levels, which low ones?';
const HALO = 'Do a rater’s criteria move together?';
const ENOUGH = 'How many interviewers would be enough?';

const nOf = ({ n }: View): string =>
  `${plural(n.raters, 'rater')}, ${plural(n.candidates, 'candidate')}, ${plural(n.ratings, 'rating')}.`;

const unfitted = (view: View, key: WorkspaceFigure['key'], title: string): WorkspaceFigure => ({
  ...{ key, title, help: '', minWidth: 0 },
  basis: nOf(view),
  missing: view.canFit ? 'These ratings have not been fitted yet.' : 'There is no rating to fit.',
  table: { columns: [], rows: [] },
  chart: () => <></>,
});

function levelUse(view: View): WorkspaceFigure {
  const rows = view.levelUse;
  const title = 'Which levels does each rater use?';
  return {
    key: 'level-use',
    title,
    help: 'One bar per rater, split by level 1 to 4. Raters meet different candidates: bars may differ for that reason alone.',
    basis: `${nOf(view)} Counts of locked levels.`,
    minWidth: LEAST_WIDTH,
    table: levelUseTable(rows),
    chart: (look) => <LevelUseChart {...look} rows={rows} title={title} />,
  };
}

function design(view: View): WorkspaceFigure {
  const title = 'Who rated whom, and what hangs on whom?';
  const drawn = view.design.links.length > 0 || view.design.raters.length === 0;
  return {
    key: 'design',
    title,
    help: drawn
      ? 'A line for each candidate and rater. In colour: without that line or rater a part would share nobody with the rest.'
      : 'Raters on a ring (by number), joined where they share candidates; the more, the stronger. In colour: without that rater a part falls off.',
    basis: `${nOf(view)} Connected components, bridges and articulation points of the candidate-rater graph.`,
    minWidth: LEAST_WIDTH,
    table: designTable(view.design),
    chart: (look) => <DesignChart {...look} design={view.design} title={title} />,
  };
}

function agreement(view: View): WorkspaceFigure {
  const title = 'How far do raters agree on each criterion?';
  const rows = view.agreement.map(({ label, pairs, figure, moreNeeded }): AgreementRow => {
    const why = figure.value === null ? figure.why : figure.note;
    const interval = figure.value === null ? null : figure.interval;
    return { label, n: pairs, value: figure.value, interval, moreNeeded, ...(why === undefined ? {} : { why }) };
  });
  return {
    key: 'agreement',
    title,
    help: '1 is full agreement, 0 what chance would give. A long line means that few candidates decide.',
    basis: `${nOf(view)} Krippendorff's α, ordinal, 90 % bootstrap over candidates.`,
    minWidth: LEAST_WIDTH,
    table: agreementTable(rows),
    chart: (look) => <AgreementChart {...look} rows={rows} title={title} />,
  };
}

function severity(view: View, fit: CalibrationFitView): WorkspaceFigure {
  const rows = fit.severity.map(({ label, candidates, ratings, figure, flagged, within }): RaterDifferenceRow => ({
    ...{ label, candidates, flagged, pairs: ratings, value: figure.value },
    check: {
      value: within.figure.value,
      interval: within.figure.value === null ? null : within.figure.interval,
      confirms: within.confirms,
    },
    interval: figure.value === null ? null : figure.interval,
    ...(figure.value === null ? { why: figure.why } : {}),
  }));
  return {
    key: 'severity',
    title: SEVERITY,
    help: 'Levels above or below what others would give the same candidate on the same criterion. The ring under it needs no model: the mean difference to co-raters of the same candidates. ‘Model only’: a noted difference that the ring does not confirm; look at whom the rater met. Listed by label, not ranked.',
    basis: `${nOf(view)}${casesIn(fit)} Crossed linear mixed model (${fit.method}), shrunk estimates, 90 % intervals; a word only after Benjamini-Hochberg. Rings: within candidates, 90 % t interval.`,
    minWidth: LEAST_WIDTH,
    table: severityTable(rows, fit),
    chart: (look) => <RaterDifferenceChart {...look} rows={rows} title={SEVERITY} />,
  };
}

/** Shared cases are in no count of candidates or ratings: what they add to the leniencies is said apart. */
function casesIn({ severity }: CalibrationFitView): string {
  const ratings = severity.reduce((sum, { fromCases }) => sum + fromCases.ratings, 0);
  const raters = severity.filter(({ fromCases }) => fromCases.ratings > 0).length;
  return ratings === 0 ? '' : ` And ${plural(ratings, 'rating')} by ${plural(raters, 'rater')} in shared cases.`;
}

function severityTable(rows: readonly RaterDifferenceRow[], fit: CalibrationFitView): WorkspaceFigure['table'] {
  const table = raterDifferenceTable(rows);
  const checks = new Map(rows.map(({ label, check }) => [label, check]));
  const cases = new Map(fit.severity.map(({ label, fromCases }) => [label, fromCases]));
  const names: Readonly<Record<string, string>> = {
    Pairs: 'Ratings, candidates',
    'Mean difference to co-raters': 'Leniency',
  };
  const [label, candidates, ratings, ...figures] = table.columns.map((one) => names[one] ?? one);
  return {
    columns: [label!, candidates!, ratings!, 'Ratings, cases', 'Cases', ...figures, 'Within candidates', 'Within from', 'Within to'], // prettier-ignore
    rows: table.rows.map((row) => {
      const [own, check] = [cases.get(String(row[0])), checks.get(String(row[0]))];
      return [
        ...row.slice(0, 3),
        ...[own?.ratings ?? 0, own?.cases ?? 0],
        ...row.slice(3),
        ...[check?.value, check?.interval?.[0], check?.interval?.[1]].map((one) => tableNumber(one)),
      ];
    }),
  };
}

function criteria(view: View, fit: CalibrationFitView): WorkspaceFigure {
  const rows = fit.criteria.map(({ label, effect, interval }) => ({ label, value: effect, interval }));
  const reach = Math.max(0.5, ...rows.flatMap(({ interval }) => interval.map(Math.abs)));
  return {
    key: 'criteria',
    title: CRITERIA,
    help: 'Levels above or below the average criterion, for the same candidates and raters. A hard criterion is not a bad one.',
    basis: `${nOf(view)} Fixed effects of the same model, summing to zero; 90 % intervals.`,
    minWidth: LEAST_WIDTH,
    table: intervalRowsTable(rows, { of: 'Criterion', value: 'Effect' }),
    chart: (look) => (
      <IntervalRowsChart
        {...look}
        rows={rows}
        domain={[-reach, reach]}
        reference={0}
        format={(one) => formatSigned(one, 2)}
        title={CRITERIA}
      />
    ),
  };
}

function halo(view: View, fit: CalibrationFitView): WorkspaceFigure {
  const rows = fit.halo.map(({ label, candidates, halo: figure, spread }) => ({
    ...{ label, n: candidates, value: figure.value, spread },
    interval: figure.value === null ? null : figure.interval,
    ...(figure.value === null ? { why: figure.why } : {}),
  }));
  const table = intervalRowsTable(rows, { of: 'Rater', n: 'Candidates', value: 'Mean correlation of criteria' });
  const three = (value: number | undefined) => (value === undefined ? null : Number(value.toFixed(3)));
  return {
    key: 'halo',
    title: HALO,
    help: 'Mean correlation between the criteria of one rater, over candidates. Near 1 one impression may colour all; good candidates are good at many things too.',
    basis: `${nOf(view)} Pearson correlation within the rater, from 5 candidates on; 90 % jackknife over candidates.`,
    minWidth: LEAST_WIDTH,
    table: {
      columns: [...table.columns, 'Spread against co-raters', 'Spread from', 'Spread to'],
      rows: table.rows.map((row, index) => {
        const { spread } = rows[index]!;
        if (spread.value === null) return [...row, null, null, null];
        return [...row, three(spread.value), three(spread.interval?.[0]), three(spread.interval?.[1])];
      }),
    },
    chart: (look) => (
      <IntervalRowsChart
        {...look}
        rows={rows}
        domain={[-0.5, 1]}
        reference={0}
        nHead="Candidates"
        format={formatCoefficient}
        title={HALO}
      />
    ),
  };
}

function drift(view: View): WorkspaceFigure {
  const title = 'Does a rater change over time?';
  const rows = view.drift.map(({ label, periods }) => ({
    label,
    points: periods.map(({ period, candidates, figure, flagged }) => {
      const interval = figure.value === null ? null : figure.interval;
      return { period, candidates, value: figure.value, interval, flagged };
    }),
  }));
  const single = new Set(rows.flatMap(({ points }) => points.map(({ period }) => period))).size < 2;
  return {
    key: 'drift',
    title,
    help: 'Difference to co-raters of the same candidate and criterion, by quarter. An arrow: the interval goes on. That everybody moved together would not show.',
    basis: `${nOf(view)} Mean over candidates, 90 % t interval, from 5 shared candidates in a quarter on; a note only after Benjamini-Hochberg.`,
    minWidth: LEAST_WIDTH,
    ...(single ? { missing: 'It takes ratings of two quarters to see a change.' } : {}),
    table: driftTable(rows),
    chart: (look) => <DriftChart {...look} rows={rows} title={title} />,
  };
}

function decisionStudy(view: View, fit: CalibrationFitView): WorkspaceFigure {
  const { phi, eRho2, needed, missing } = fit.decisionStudy;
  const shares = fit.components.map(({ name, share }) => `${NAMES[name] ?? name} ${formatPercent(share)}`).join(', ');
  return {
    key: 'decision-study',
    title: ENOUGH,
    help:
      shares === ''
        ? ''
        : `Φ: does a candidate meet the bar? Severity counts as error. Eρ²: who is better, by the same raters? It drops out. Of one rating’s variance: ${shares}.${leansOn(view, fit)}`,
    basis: `${nOf(view)} Panels whose raters rate ${fit.decisionStudy.criteriaPerRater} criteria each, as here on average. Decision study from the variance components; 90 % intervals from their posterior${fit.prior === null ? '' : ', the prior in it'}.`,
    minWidth: LEAST_WIDTH,
    ...(missing === null ? {} : { missing }),
    table: decisionStudyTable({ phi, eRho2, needed }),
    chart: (look) => <DecisionStudyChart {...look} phi={phi} eRho2={eRho2} needed={needed} title={ENOUGH} />,
  };
}

/** From here on the ratings themselves say most of it. */
const FEW_CANDIDATES = 20;

const leansOn = ({ n: { candidates } }: View, { prior }: CalibrationFitView): string =>
  prior === null || candidates >= FEW_CANDIDATES
    ? ''
    : ` With ${plural(candidates, 'candidate')} it leans on the prior: on what interviews elsewhere were like.`;

const NAMES: Readonly<Record<string, string>> = {
  candidate: 'candidate',
  rater: 'severity',
  cell: 'candidate by rater',
  residual: 'the rest',
};

/** The candidates behind their switch: raw beside adjusted, and what a cut would make of it. */
export function adjustedFigures(adjusted: AdjustedCandidatesView): readonly WorkspaceFigure[] {
  const rows = adjusted.rows.map(({ label, raters, ratings, raw, figure, notes }) => ({
    ...{ label, raters, ratings, raw, notes, adjusted: figure.value },
    interval: figure.value === null ? null : figure.interval,
    why: figure.value === null ? figure.why : undefined,
  }));
  const shown = rows.filter((row) => row.adjusted !== null).length;
  const none = shown === 0 ? { missing: 'No candidate can be adjusted: see the data that is missing above.' } : {};
  const [slope, cut] = ['What does adjusting change?', 'Who would change sides of a cut?'];
  const basis = `${shown} of ${plural(rows.length, 'candidate')} adjusted. Crossed linear mixed model, shrunk, 90 % intervals.`;
  return [
    {
      ...{ key: 'adjusted', title: slope, basis, minWidth: LEAST_WIDTH, ...none },
      help: 'Raw mean left, adjusted level right. Part of the change is drawn from few ratings towards the mean. Never an order of merit.',
      table: slopeTable(rows),
      chart: (look) => <SlopeChart {...look} rows={rows} title={slope} />,
    },
    {
      ...{ key: 'cut-off', title: cut, basis, minWidth: LEAST_WIDTH, ...none },
      help: `Dots raw, diamonds adjusted: candidates at or above each cut from ${formatFixed(adjusted.cutOffs[0]?.cut ?? 1)}. Open: neither side has nine chances in ten.`,
      table: cutOffTable(adjusted.cutOffs),
      chart: (look) => <CutOffChart {...look} rows={adjusted.cutOffs} title={cut} />,
    },
  ];
}
