// The places of a card in the order of the form, what each still needs, and where a missing thing is mended.
import type { InterviewKitView, MissingView } from '@app/contracts';
import { isTentative, ratingOf, type ScorecardContent } from '@app/domain';

export type StepId = string;
export const INDICATORS = 'indicators';
export const RED_FLAGS = 'flags';
export const OVERALL = 'overall';
export const REVIEW = 'review';

export type StepState = 'empty' | 'part' | 'done';

export interface Step {
  readonly id: StepId;
  readonly name: string;
  readonly shortName: string;
  readonly state: StepState;
}

export const stepIds = (kit: InterviewKitView): readonly StepId[] => [
  ...kit.criteria.map((one) => one.id),
  ...(kit.indicators.length > 0 ? [INDICATORS] : []),
  RED_FLAGS,
  OVERALL,
];

export function stateOfCriterion(content: ScorecardContent, criterionId: string): StepState {
  const { level, notAssessed } = ratingOf(content, criterionId);
  if (notAssessed !== null) return 'done';
  if (level === null) return content.evidence.some((one) => one.criterionIds.includes(criterionId)) ? 'part' : 'empty';
  return isTentative(content, criterionId) ? 'part' : 'done';
}

/** Indicators answered yes or no, of how many. */
export function indicatorsAnswered(content: ScorecardContent, kit: InterviewKitView): number {
  return kit.indicators.filter(({ id }) => (content.indicators[id]?.answer ?? 'not_seen') !== 'not_seen').length;
}

/** The place where a missing thing is mended: /evidence/C2 and /ratings/C2 are C2's, /summary is the overall one's. */
export function stepOfPath(path: string): StepId {
  const [, area = '', id = ''] = path.split('/');
  if (area === 'ratings' || area === 'evidence') return id;
  if (area === 'indicators') return INDICATORS;
  return area === 'redFlags' ? RED_FLAGS : OVERALL;
}

function stateOf(
  id: StepId,
  content: ScorecardContent,
  kit: InterviewKitView,
  missing: readonly MissingView[],
): StepState {
  if (kit.criteria.some((one) => one.id === id)) return stateOfCriterion(content, id);
  const lacks = missing.some((one) => stepOfPath(one.path) === id);
  if (id === INDICATORS) return lacks ? 'part' : indicatorsAnswered(content, kit) === 0 ? 'empty' : 'done';
  if (id === RED_FLAGS) return lacks ? 'part' : 'done';
  if (!lacks) return 'done';
  return content.recommendation !== null || content.summary.trim() !== '' ? 'part' : 'empty';
}

export function stepsOf(
  kit: InterviewKitView,
  content: ScorecardContent,
  missing: readonly MissingView[],
  names: Readonly<Record<string, string>>,
): readonly Step[] {
  return stepIds(kit).map((id) => {
    const criterion = kit.criteria.find((one) => one.id === id);
    return {
      id,
      name: criterion?.name ?? names[id] ?? id,
      shortName: criterion?.shortName ?? names[id] ?? id,
      state: stateOf(id, content, kit, missing),
    };
  });
}

/** The neighbour of a step; the review comes after the last. */
export function neighbour(kit: InterviewKitView, at: StepId, by: 1 | -1): StepId {
  const ids = [...stepIds(kit), REVIEW];
  const index = ids.indexOf(at);
  return ids[Math.min(ids.length - 1, Math.max(0, index + by))] ?? at;
}
