// The words of a printed packet. They say what the product's own screens say of the same things.
import type { ProportionView } from '@app/contracts';

export const VERDICTS: Readonly<Record<NonNullable<ProportionView['verdict']>, string>> = {
  met: 'threshold met',
  below: 'below the threshold',
  too_few: 'too few cases to tell',
};

export const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;
const cases = (n: number): string => (n === 1 ? '1 case' : `${n} cases`);

export const words = {
  kind: 'Debrief packet',
  printed: (by: string, at: string) => `Printed by ${by}, ${at}. It holds what ${by} could see then.`,
  without:
    'No vote stands in this packet, and nothing of pay: no band, no fit, no amount. The record is the sealed decision, not this print.',
  noArtifact: 'No result file of an eval suite is attached.',
  artifactHelp:
    'Read from the files that were attached; nothing was executed or fetched. Rate: passed of passed, failed and partial; interval: Wilson, 95 %. Errored and unscored cases are in no rate.',
  ofCandidate: 'File of the candidate',
  ofCard: (author: string, round: string) => `Card of ${author}, ${round}`,
  noneJudged: 'No case could be judged',
  rate: (rate: number, [low, high]: readonly [number, number], judged: number) =>
    `${percent(rate)} (95 % interval ${percent(low)} to ${percent(high)}) of ${cases(judged)} judged`,
  threshold: (share: number | null) => (share === null ? 'no threshold given' : `threshold ${percent(share)}`),
  counts: (
    all: number,
    passed: number,
    failed: number,
    partial: number | null,
    errors: number,
    unscored: number | null,
  ) =>
    [
      `${cases(all)}: passed ${passed} · failed ${failed}`,
      ...(partial === null ? [] : [`partial ${partial}`]),
      `errored ${errors}`,
      ...(unscored === null ? [] : [`unscored ${unscored}`]),
    ].join(' · '),
  judges: (kinds: readonly string[], models: readonly string[]) =>
    `Judge: ${kinds.length === 0 ? 'unknown' : kinds.join(', ')}${models.length === 0 ? '' : ` (${models.join(', ')})`}`,
  models: (models: readonly string[]) => `Models: ${models.length === 0 ? 'unknown' : models.join(', ')}`,
  when: (at: string | null) => `Run: ${at ?? 'unknown'}`,
  sources: (list: readonly string[]) => `Case sources: ${list.length === 0 ? 'unknown' : list.join(', ')}`,
  duplicates: (n: number) => `Same input twice: ${n}`,
  clustered: 'Repeated inputs or several models stand in one rate: the interval is narrower than the evidence.',
  ask: 'Ask, since the file can not tell:',
  slicesLeft: (n: number) => (n === 1 ? 'One further slice is on the page.' : `${n} further slices are on the page.`),
  quotes: 'What raters wrote beside their answers',
  barHelp: 'Computed from the ratings and shown as advice. People decide.',
  notOpen: 'Figures of the panel are not open to you yet.',
  noSummary: '–',
} as const;
