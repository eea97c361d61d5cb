import type { CoverageWarning } from './coverage.js';
import type { UncoverableCriterion } from './propose-additions.js';

/** How criteria, rounds and people are called in a sentence. */
export interface CoverageNames {
  criterion(id: string): string;
  round(id: string): string;
  person(id: string): string;
}

export interface CoverageSentence {
  /** What is wrong. */
  readonly title: string;
  readonly reason: string;
  readonly remedy: string;
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** A warning in words: what, why it matters, what helps. */
export function coverageSentence(warning: CoverageWarning, names: CoverageNames): CoverageSentence {
  const rounds = (ids: readonly string[]): string => listed(ids.map((id) => names.round(id)));
  switch (warning.kind) {
    case 'uncovered':
      return {
        title: `Nobody rates ${names.criterion(warning.criterionId)}`,
        reason:
          'The decision would rest on nothing here: the criterion stays unknown, and a must criterion means hold.',
        remedy:
          warning.roundIds.length === 0
            ? 'No round of this rubric rates it. Another rubric, or a variant with such a round, would.'
            : `Two people in ${rounds(warning.roundIds)}.`,
      };
    case 'one_rater':
      return {
        title: `Only ${names.person(warning.personId)} rates ${names.criterion(warning.criterionId)}`,
        reason:
          'One rating is no agreement, counts in no weighted mean, and a must criterion with one rater means hold.',
        remedy: `One more person in ${rounds(warning.roundIds)}.`,
      };
    case 'alone':
      return {
        title: `${names.person(warning.personId)} is alone on ${listed(warning.criterionIds.map((id) => names.criterion(id)))}`,
        reason: 'Nobody rates the same there, so a strict rater could never be told from a weak candidate.',
        remedy: 'A colleague beside them in a round that rates it.',
      };
    case 'crowded':
      return {
        title: `${names.round(warning.roundId)} has ${warning.criterionIds.length} criteria for ${warning.minutes} minutes`,
        reason: 'Criteria that get no time come back as not assessed, and the raters of the round count for less.',
        remedy: 'More minutes, or fewer criteria in this round of the rubric. No further interviewer helps.',
      };
  }
}

/** Why no set of additions brings a criterion to two raters. */
export function uncoverableSentence({ criterionId, why, people }: UncoverableCriterion, names: CoverageNames): string {
  const criterion = names.criterion(criterionId);
  if (why === 'no_round') return `${criterion}: no round of this rubric rates it.`;
  const whom = people === 0 ? 'nobody' : 'only one person';
  return `${criterion}: ${whom} of this panel may be asked for it. Name somebody else to the panel first.`;
}
