// What somebody may read of a vignette. Until the own answer to it is in: its text. From then on: the reference with its reason, and,
// once three others have answered as well, how many of them chose what. Never who, and under three others not even how many. An answer
// is final, because the reference has been read.
import { MIN_OTHERS_FOR_SPREAD } from '../calibration-case/case-spread.js';
import { DomainError, notFound } from '../shared/domain-error.js';
import { ROLE_FINDINGS, type RoleFinding, type RoleVignette, type RoleVignetteSet } from './role-vignette.js';

export type VignetteSplit =
  | {
      readonly status: 'shown';
      /** Others who answered, the reader not among them. */
      readonly others: number;
      /** Every finding with how many chose it, in the order of ROLE_FINDINGS. */
      readonly counts: readonly { readonly finding: RoleFinding; readonly people: number }[];
    }
  /** No count either: it would tell when a colleague answers. */
  | { readonly status: 'too_few' };

export interface VisibleVignette extends Pick<RoleVignette, 'id' | 'text'> {
  /** Null until the own answer is in. */
  readonly answered:
    | (Pick<RoleVignette, 'reference' | 'because' | 'ask' | 'sources'> & {
        readonly choice: RoleFinding;
        readonly split: VignetteSplit;
      })
    | null;
}

/**
 * @param own    the reader's answer; null = none yet
 * @param others one entry for each other person who answered this vignette of this version; not looked at while `own` is null
 * @returns a whitelist, field by field
 */
export function visibleVignette(
  { id, text, reference, because, ask, sources }: RoleVignette,
  own: RoleFinding | null,
  others: readonly RoleFinding[],
): VisibleVignette {
  if (own === null) return { id, text, answered: null };
  return { id, text, answered: { choice: own, reference, because, ask, sources, split: vignetteSplit(others) } };
}

/**
 * How the others classified a vignette.
 * @example vignetteSplit(['tpm', 'tpm']) // { status: 'too_few' }
 */
export function vignetteSplit(others: readonly RoleFinding[]): VignetteSplit {
  if (others.length < MIN_OTHERS_FOR_SPREAD) return { status: 'too_few' };
  const people = (finding: RoleFinding): number => others.filter((one) => one === finding).length;
  return {
    status: 'shown',
    others: others.length,
    counts: ROLE_FINDINGS.map((finding) => ({ finding, people: people(finding) })),
  };
}

/**
 * Whether an answer may be given now.
 * @param newestSetId the version that people are given; an answer to an earlier one came from a page that was left open
 * @throws DomainError VIGNETTE.NOT_FOUND, VIGNETTE.REPLACED, VIGNETTE.ALREADY_ANSWERED
 */
export function assertAnswerable(
  set: RoleVignetteSet,
  ids: { readonly setId: string; readonly newestSetId: string; readonly vignetteId: string },
  hasAnswered: boolean,
): void {
  if (ids.setId !== ids.newestSetId)
    throw new DomainError('VIGNETTE.REPLACED', 'conflict', 'There is a newer version of these vignettes', {
      detail: 'Nothing was saved. Load the page again and answer the newer ones.',
    });
  if (!set.vignettes.some(({ id }) => id === ids.vignetteId)) throw notFound('vignette');
  if (hasAnswered)
    throw new DomainError('VIGNETTE.ALREADY_ANSWERED', 'conflict', 'You have answered this one', {
      detail: 'You have read its reference, so the answer can not be changed any more.',
    });
}

export interface VignetteScore {
  readonly answered: number;
  readonly of: number;
  /** Answers that are the reference's. */
  readonly same: number;
}

/** One's own answers beside the references, for the mirror. @param answers by vignette id, of this version of the set */
export function vignetteScore(set: RoleVignetteSet, answers: ReadonlyMap<string, RoleFinding>): VignetteScore {
  const own = set.vignettes.filter(({ id }) => answers.has(id));
  return {
    ...{ answered: own.length, of: set.vignettes.length },
    same: own.filter(({ id, reference }) => answers.get(id) === reference).length,
  };
}
