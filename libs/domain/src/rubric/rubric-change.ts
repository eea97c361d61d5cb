/** What differs between two versions of a rubric, in the words of a person who reads it. Made by libs/rubric-format. */
export const RUBRIC_AREAS = [
  'pack', // name, summary, guidance: what is said once
  'criteria',
  'gates',
  'bars',
  'rounds',
  'variants',
  'questions',
  'workSamples',
  'redFlags',
  'roleIndicators',
  'roleGuide',
  'roleComparison',
  'contrasts',
  'evalEvidenceFields',
  'notAssessed',
  'bandFit',
  'intake',
  'process',
  'sources',
] as const;
export type RubricArea = (typeof RUBRIC_AREAS)[number];

/** A run of words. Those that are 'same' or 'removed' are the text before; 'same' or 'added', the text after. */
export interface TextSegment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

export type RubricValue = string | number | boolean;

/** What a change is about: '' as id and name stand for the whole area. */
export interface ChangedThing {
  readonly area: RubricArea;
  readonly id: string;
  readonly name: string;
}

export type RubricChangeKind =
  | { readonly kind: 'added' | 'removed' }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  /** `part` is the level of an anchor, or the state that a gate's text is about. */
  | {
      readonly kind: 'reworded';
      readonly field: string;
      readonly part?: string;
      readonly segments: readonly TextSegment[];
    }
  /** null: not stated. */
  | {
      readonly kind: 'set';
      readonly field: string;
      readonly from: RubricValue | null;
      readonly to: RubricValue | null;
    }
  | {
      readonly kind: 'listed';
      readonly field: string;
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  /** The same things in another order; without a field, the things of the area. */
  | { readonly kind: 'reordered'; readonly field?: string };

export type RubricChange = ChangedThing & RubricChangeKind;

export const COMPARABILITY_LOSSES = ['added', 'removed', 'reanchored', 'applies'] as const;
export type ComparabilityLoss = (typeof COMPARABILITY_LOSSES)[number];

export interface LostComparability {
  readonly criterionId: string;
  readonly name: string;
  readonly because: ComparabilityLoss;
}

/**
 * The criteria whose levels do not mean the same before and after, each once, in the order of the changes. An anchor that
 * was reworded asks for something else; a weight, a bar or a question changes what follows from a level, not the level.
 */
export function lostComparability(changes: readonly RubricChange[]): readonly LostComparability[] {
  const lost = new Map<string, LostComparability>();
  for (const change of changes) {
    const because = change.area === 'criteria' && change.id !== '' ? lossOf(change) : undefined;
    if (because && !lost.has(change.id)) lost.set(change.id, { criterionId: change.id, name: change.name, because });
  }
  return [...lost.values()];
}

function lossOf(change: RubricChange): ComparabilityLoss | undefined {
  if (change.kind === 'added' || change.kind === 'removed') return change.kind;
  if (change.kind === 'reworded' && change.field === 'anchors') return 'reanchored';
  return change.kind === 'set' && change.field === 'appliesWhen' ? 'applies' : undefined;
}
