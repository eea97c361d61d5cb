import { checkAsked } from '../questions/exposure.js';
import { LEVELS, SENIORITIES } from '../rubric/rubric.js';
import {
  checkFields,
  checkList,
  checkOneOf,
  checkText,
  isRecord,
  pointerKey,
  problem,
  type Problems,
} from '../shared/field-checks.js';
import { DomainError } from '../shared/domain-error.js';
import { LIMITS } from '../shared/limits.js';
import type { CardKit } from './card-kit.js';
import { checkEvidence } from './check-evidence.js';
import { checkNotes } from './notes.js';
import {
  CONFIDENCES,
  type EvidenceItem,
  INDICATOR_ANSWERS,
  NOT_ASSESSED_REASONS,
  RECOMMENDATIONS,
  type ScorecardContent,
} from './scorecard.js';
import { checkDismissedHints } from './text-lint/index.js';

/** Fields that came later: a card without them is complete. */
const LATER_FIELDS = ['notes', 'dismissedHints', 'asked'] as const;

const CONTENT_FIELDS = [
  'ratings',
  'evidence',
  'indicators',
  'redFlags',
  'recommendation',
  'summary',
  'supportedSeniority',
] as const;

/** Entries by id: each id must be known to the kit, each entry must pass its own check. */
function checkById(
  value: unknown,
  path: string,
  known: readonly { readonly id: string }[],
  what: string,
  checkEntry: (entry: unknown, path: string) => Problems,
): Problems {
  if (!isRecord(value)) return problem(path, `Send an object by the id of the ${what}.`);
  return Object.entries(value).flatMap(([id, entry]) => {
    const at = `${path}/${pointerKey(id)}`;
    if (known.some((one) => one.id === id)) return checkEntry(entry, at);
    const ids = known.map((one) => one.id).join(', ');
    return problem(at, `Not a ${what} of this round in the rubric version of this card; it asks for ${ids}.`);
  });
}

function checkRating(value: unknown, path: string): Problems {
  const shape = checkFields(value, path, ['level', 'notAssessed', 'confidence']);
  if (shape.length > 0 || !isRecord(value)) return shape;
  const both = value.level !== null && value.notAssessed !== null;
  return [
    ...checkOneOf(value.level, `${path}/level`, LEVELS, true),
    ...checkOneOf(value.notAssessed, `${path}/notAssessed`, NOT_ASSESSED_REASONS, true),
    ...checkOneOf(value.confidence, `${path}/confidence`, CONFIDENCES, true),
    ...(both ? problem(path, 'Send a level or a reason for not assessing, not both.') : []),
  ];
}

function checkIndicator(value: unknown, path: string): Problems {
  const shape = checkFields(value, path, ['answer', 'quote']);
  if (shape.length > 0 || !isRecord(value)) return shape;
  return [
    ...checkOneOf(value.answer, `${path}/answer`, INDICATOR_ANSWERS),
    ...checkText(value.quote, `${path}/quote`, LIMITS.quote),
  ];
}

function checkRedFlags(value: unknown, path: string, kit: CardKit): Problems {
  const known = kit.redFlags.map((flag) => flag.id);
  const criteria = kit.criteria.map((criterion) => criterion.id);
  const seen = new Set<unknown>();
  return checkList(value, path, known.length, (entry, at) => {
    const shape = checkFields(entry, at, ['flagId', 'quote'], ['criterionId']);
    if (shape.length > 0 || !isRecord(entry)) return shape;
    const twice = seen.has(entry.flagId) ? problem(`${at}/flagId`, 'This flag is already raised on the card.') : [];
    seen.add(entry.flagId);
    return [
      ...checkOneOf(entry.flagId, `${at}/flagId`, known),
      ...twice,
      ...checkText(entry.quote, `${at}/quote`, LIMITS.quote),
      ...(entry.criterionId === undefined ? [] : checkOneOf(entry.criterionId, `${at}/criterionId`, criteria)),
    ];
  });
}

/**
 * Everything wrong with what a client sent as the content of a draft: shape, unknown fields, unknown levels and ids (a criterion
 * of another rubric version included), limits, the same evidence id twice. A draft may be as incomplete as it likes.
 * @param content as it came over the wire
 * @returns one entry per wrong thing; path = JSON pointer into the content; empty = it is a ScorecardContent of this kit
 */
export function checkContent(content: unknown, kit: CardKit): Problems {
  const shape = checkFields(content, '', CONTENT_FIELDS, LATER_FIELDS);
  if (shape.length > 0 || !isRecord(content)) return shape;
  return [
    ...checkById(content.ratings, '/ratings', kit.criteria, 'criterion', checkRating),
    ...checkEvidence(content.evidence, '/evidence', kit),
    ...checkById(content.indicators, '/indicators', kit.indicators, 'role indicator', checkIndicator),
    ...checkRedFlags(content.redFlags, '/redFlags', kit),
    ...checkOneOf(content.recommendation, '/recommendation', RECOMMENDATIONS, true),
    ...checkText(content.summary, '/summary', LIMITS.summary),
    ...checkOneOf(content.supportedSeniority, '/supportedSeniority', SENIORITIES, true),
    ...(content.notes === undefined ? [] : checkNotes(content.notes, '/notes')),
    ...checkDismissedHints(content.dismissedHints, '/dismissedHints'),
    ...checkAsked(content.asked, '/asked', kit.questionIds),
  ];
}

/** Pieces that point at a file which is neither attached to this card nor one of the candidate that its author may read here. */
export function checkArtifactLinks(evidence: readonly EvidenceItem[], artifactIds: readonly string[]): Problems {
  return evidence.flatMap(({ artifactId }, index) =>
    artifactId === null || artifactIds.includes(artifactId)
      ? []
      : problem(
          `/evidence/${index}/artifactId`,
          'There is no such file on this card or with the candidate. Attach it first, or choose another.',
        ),
  );
}

/** No form shows more at once; a body of 400 kB of unknown keys would otherwise be answered with ten times its size. */
const MOST_PROBLEMS = 100;

export const invalidContent = (problems: Problems): DomainError =>
  new DomainError('SCORECARD.INVALID', 'invalid', 'This draft can not be stored as it is', {
    detail: 'Nothing was changed. What you typed is still on your screen.',
    errors: problems.slice(0, MOST_PROBLEMS),
  });

/**
 * The content of a draft, checked.
 * @throws DomainError SCORECARD.INVALID with one entry per wrong thing
 * @throws DomainError SCORECARD.TOO_LARGE beyond LIMITS.draftBytes
 */
export function readContent(content: unknown, kit: CardKit): ScorecardContent {
  if (JSON.stringify(content).length > LIMITS.draftBytes) {
    throw new DomainError('SCORECARD.TOO_LARGE', 'too_large', 'This card is too large', {
      detail: `A card holds up to ${LIMITS.draftBytes / 1000} kB of text. What you typed is still on your screen.`,
      errors: problem('', 'Shorten some of the evidence.'),
    });
  }
  const problems = checkContent(content, kit);
  if (problems.length > 0) throw invalidContent(problems);
  return content as ScorecardContent;
}
