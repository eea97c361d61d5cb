import type { ReactElement } from 'react';
import type { ChartTheme } from '../base/chart-theme.js';
import { NO_ROLES, ROLES } from './role-sample.js';
import {
  AgreementChart,
  CompletionTimesChart,
  DotDistribution,
  DotDistributionChart,
  IntervalBar,
  LevelGlyph,
  LevelUseChart,
  PayRangeChart,
  RaterDifferenceChart,
  RoleEvidenceChart,
  type AgreementRow,
  type CompletionTimesRow,
  type DotDistributionRow,
  type LevelUseRow,
  type RaterDifferenceRow,
} from '../index.js';

const difference = (
  label: string,
  candidates: number,
  value: number | null,
  half: number | null,
  flagged = false,
): RaterDifferenceRow => ({
  label,
  candidates,
  pairs: candidates * 3,
  value,
  interval: value === null || half === null ? null : [value - half, value + half],
  why: half === null ? 'no variation between candidates' : undefined,
  flagged,
});

export const DIFFERENCES: readonly RaterDifferenceRow[] = [
  difference('Rater 17', 11, 0.03, 0.32),
  difference('Rater 05', 19, -0.46, 0.24, true),
  difference('Rater 02', 24, 0.09, 0.21),
  difference('Rater 14', 13, 0.52, 0.29, true),
  difference('Rater 03', 9, -0.22, 0.4),
  difference('Rater 09', 7, 0.31, 0.45),
  difference('Rater 20', 5, 0.5, null),
  difference('Rater 15', 3, null, null),
  difference('Rater 06', 4, null, null),
];

export const AGREEMENTS: readonly AgreementRow[] = [
  { label: 'C1 Eval suite as spec', n: 61, value: 0.58, interval: [0.41, 0.72] },
  { label: 'C2 Metric, cost of being wrong', n: 58, value: -0.12, interval: [-0.31, 0.14] },
  {
    label: 'C3 Uncertainty and failure',
    n: 20,
    value: 0.3,
    interval: null,
    why: 'too many resamples without variation',
  },
  { label: 'C4 Agent behaviour', n: 8, value: null, interval: null, moreNeeded: 12 },
  { label: 'C5 Data', n: 24, value: null, interval: null, moreNeeded: 0, why: 'All ratings are equal' },
];

export const LEVEL_USES: readonly LevelUseRow[] = [
  { label: 'Rater 10', counts: [0, 1, 0, 0], notAssessed: 0 },
  { label: 'Rater 2', counts: [3, 14, 25, 6], notAssessed: 2 },
  { label: 'Rater 3', counts: [0, 0, 0, 0], notAssessed: 4 },
];

export const DOTS: readonly DotDistributionRow[] = [
  { label: 'C1 Eval suite as spec', levels: [3, 3, 2, 4], estimate: { value: 2.93, low: 2.35, high: 3.5 } },
  { label: 'C4 Agent behaviour and limits', levels: [4, 3] },
  { label: 'C11 Technical fluency', levels: [3], notAssessed: 1 },
  { label: 'C12 Brings people along', levels: [] },
  { label: 'C13 Domain depth', levels: [2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3] },
];

export const TIMES: readonly CompletionTimesRow[] = [
  { label: 'R1 Suite', n: 5, hours: [2, 2, 5, 26, 30.5], median: 5, quartiles: [2, 26] },
  { label: 'R2 Data', n: 1, hours: [0.5], median: 0.5, quartiles: null },
  { label: 'R3 Risk', n: 0, hours: [], median: null },
];

/** Every chart with ordinary data, by name. */
const payLine = (
  kind: 'band' | 'reference' | 'expectation' | 'offer',
  low: number,
  high: number | null,
  label = '',
  detail = '',
) => ({ kind, component: 'total', currency: 'USD', low, high, label, detail }) as const;
const PAY = {
  component: 'total',
  currency: 'USD',
  lines: [
    payLine('band', 210_000, 260_000),
    payLine('expectation', 255_000, 255_000),
    payLine('offer', 205_000, 310_500.5, 'A', 'at 1 EUR = 1.1 USD, ECB, 2026-11-20'),
    payLine('reference', 250_000, null, 'S3-2', 'S3, 2026'),
  ],
  leftOut: ['S2-2 (S2, 2026) does not say whether it is base or total.'],
} as const;

export const samples = (theme: ChartTheme): Readonly<Record<string, ReactElement>> => ({
  'pay ranges': <PayRangeChart theme={theme} axis={PAY} />,
  'pay ranges on a phone': <PayRangeChart theme={theme} axis={PAY} width={320} />,
  'rater differences': <RaterDifferenceChart theme={theme} rows={DIFFERENCES} />,
  agreement: <AgreementChart theme={theme} rows={AGREEMENTS} />,
  'level use': <LevelUseChart theme={theme} rows={LEVEL_USES} />,
  'dot distributions': <DotDistributionChart theme={theme} rows={DOTS} />,
  'completion times': <CompletionTimesChart theme={theme} rows={TIMES} dueHours={24} />,
  'dot distribution': <DotDistribution theme={theme} levels={[2, 3, 3, 4]} />,
  'interval bar': <IntervalBar theme={theme} rate={0.85} interval={[0.775, 0.903]} n={120} threshold={0.9} />,
  'level 1': <LevelGlyph theme={theme} level={1} />,
  'level 2': <LevelGlyph theme={theme} level={2} amended />,
  'level 3': <LevelGlyph theme={theme} level={3} />,
  'level 4': <LevelGlyph theme={theme} level={4} height={18} />,
  'not assessed': <LevelGlyph theme={theme} level={null} />,
  'role evidence': <RoleEvidenceChart theme={theme} view={ROLES} />,
  'role evidence on a phone': <RoleEvidenceChart theme={theme} view={ROLES} width={300} />,
  tentative: <LevelGlyph theme={theme} level={3} tentative />,
});

/** Every chart with nothing, or next to nothing, to show. */
export const emptySamples = (theme: ChartTheme): Readonly<Record<string, ReactElement>> => ({
  'pay ranges': <PayRangeChart theme={theme} axis={{ ...PAY, lines: [], leftOut: [] }} />,
  'rater differences': <RaterDifferenceChart theme={theme} rows={[]} />,
  'one rater': <RaterDifferenceChart theme={theme} rows={DIFFERENCES.slice(0, 1)} />,
  'one rater under five': <RaterDifferenceChart theme={theme} rows={DIFFERENCES.slice(-1)} />,
  agreement: <AgreementChart theme={theme} rows={[]} />,
  'one criterion': <AgreementChart theme={theme} rows={AGREEMENTS.slice(3, 4)} />,
  'level use': <LevelUseChart theme={theme} rows={[]} />,
  'one unused': <LevelUseChart theme={theme} rows={LEVEL_USES.slice(2)} />,
  'dot distributions': <DotDistributionChart theme={theme} rows={[]} />,
  'no dots': <DotDistribution theme={theme} levels={[]} />,
  'one dot': <DotDistribution theme={theme} levels={[3]} notAssessed={1} />,
  'completion times': <CompletionTimesChart theme={theme} rows={[]} />,
  'no cards': <CompletionTimesChart theme={theme} rows={TIMES.slice(2)} />,
  'one card': <CompletionTimesChart theme={theme} rows={TIMES.slice(1, 2)} />,
  'role evidence': <RoleEvidenceChart theme={theme} view={NO_ROLES} />,
  'interval bar': <IntervalBar theme={theme} rate={null} interval={null} n={0} threshold={0.8} />,
});
