import { isSame } from '../shared/same.js';
import { evidenceFor, hasSubstance, ratingOf } from './evidence.js';
import type {
  Confidence,
  EvidenceItem,
  IndicatorNote,
  Rating,
  Recommendation,
  RedFlagNote,
  ScorecardContent,
} from './scorecard.js';
import type { Seniority } from '../rubric/rubric.js';

interface Of<T> {
  readonly before: T;
  readonly after: T;
}

/** One thing that a later text of a card says otherwise. */
export type ContentChange =
  | ({ readonly what: 'level'; readonly criterionId: string } & Of<Pick<Rating, 'level' | 'notAssessed'>>)
  | ({ readonly what: 'confidence'; readonly criterionId: string } & Of<Confidence | null>)
  /** null before = a new piece, null after = a piece taken away. */
  | ({ readonly what: 'evidence'; readonly criterionIds: readonly string[] } & Of<EvidenceItem | null>)
  | ({ readonly what: 'indicator'; readonly indicatorId: string } & Of<IndicatorNote>)
  | ({ readonly what: 'redFlag'; readonly flagId: string } & Of<RedFlagNote | null>)
  | ({ readonly what: 'recommendation' } & Of<Recommendation | null>)
  | ({ readonly what: 'summary' } & Of<string>)
  | ({ readonly what: 'supportedSeniority' } & Of<Seniority | null>);

const NOT_SEEN: IndicatorNote = { answer: 'not_seen', quote: '' };

const keysOf = (a: object, b: object): readonly string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];

function ratingChanges(before: ScorecardContent, after: ScorecardContent): readonly ContentChange[] {
  return keysOf(before.ratings, after.ratings).flatMap((criterionId): readonly ContentChange[] => {
    const [old, now] = [ratingOf(before, criterionId), ratingOf(after, criterionId)];
    const isRatedAlike = old.level === now.level && old.notAssessed === now.notAssessed;
    return [
      ...(isRatedAlike ? [] : [{ what: 'level', criterionId, before: old, after: now } as const]),
      ...(old.confidence === now.confidence
        ? []
        : [{ what: 'confidence', criterionId, before: old.confidence, after: now.confidence } as const]),
    ];
  });
}

/** By id: a piece that moved up or down the list says the same. An open piece is no evidence, so it is not there. */
function evidenceChanges(before: ScorecardContent, after: ScorecardContent): readonly ContentChange[] {
  const readable = (content: ScorecardContent): ReadonlyMap<string, EvidenceItem> =>
    new Map(content.evidence.filter((one) => hasSubstance(one) && one.open !== true).map((one) => [one.id, one]));
  const [old, now] = [readable(before), readable(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id): readonly ContentChange[] => {
    const [was, is] = [old.get(id) ?? null, now.get(id) ?? null];
    if (isSame(withoutOpen(was), withoutOpen(is))) return [];
    return [{ what: 'evidence', criterionIds: (is ?? was)?.criterionIds ?? [], before: was, after: is }];
  });
}

const withoutOpen = (item: EvidenceItem | null): unknown => {
  if (item === null) return null;
  const { open: _, ...rest } = item;
  return rest;
};

function indicatorChanges(before: ScorecardContent, after: ScorecardContent): readonly ContentChange[] {
  return keysOf(before.indicators, after.indicators).flatMap((indicatorId): readonly ContentChange[] => {
    const [old, now] = [before.indicators[indicatorId] ?? NOT_SEEN, after.indicators[indicatorId] ?? NOT_SEEN];
    return isSame(old, now) ? [] : [{ what: 'indicator', indicatorId, before: old, after: now }];
  });
}

function flagChanges(before: ScorecardContent, after: ScorecardContent): readonly ContentChange[] {
  const of = (content: ScorecardContent, id: string): RedFlagNote | null =>
    content.redFlags.find((one) => one.flagId === id) ?? null;
  const ids = new Set([...before.redFlags, ...after.redFlags].map((one) => one.flagId));
  return [...ids].flatMap((flagId): readonly ContentChange[] => {
    const [old, now] = [of(before, flagId), of(after, flagId)];
    return isSame(old, now) ? [] : [{ what: 'redFlag', flagId, before: old, after: now }];
  });
}

const overallChanges = (before: ScorecardContent, after: ScorecardContent): readonly ContentChange[] =>
  (['recommendation', 'summary', 'supportedSeniority'] as const)
    .filter((what) => before[what] !== after[what])
    .map((what) => ({ what, before: before[what], after: after[what] }) as ContentChange);

/**
 * What another reader finds changed between two texts of one card, by meaning and in the order of the form; what is the author's alone
 * (notes, waved-away hints) is not compared.
 * @returns empty when both say the same
 */
export const compareContent = (before: ScorecardContent, after: ScorecardContent): readonly ContentChange[] => [
  ...ratingChanges(before, after),
  ...evidenceChanges(before, after),
  ...indicatorChanges(before, after),
  ...flagChanges(before, after),
  ...overallChanges(before, after),
];

/** Whether somebody reading one criterion finds another level or other evidence. */
export const isCriterionChanged = (before: ScorecardContent, after: ScorecardContent, criterionId: string): boolean =>
  !isSame(ratingOf(before, criterionId), ratingOf(after, criterionId)) ||
  !isSame(evidenceFor(before, criterionId), evidenceFor(after, criterionId));
