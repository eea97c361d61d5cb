import type { RubricEvidenceField } from '../rubric/rubric.js';
import {
  checkFields,
  checkInteger,
  checkList,
  checkOneOf,
  checkText,
  isRecord,
  pointerKey,
  problem,
  type Problems,
} from '../shared/field-checks.js';
import { LIMITS } from '../shared/limits.js';
import type { CardKit } from './card-kit.js';
import { checkId, checkTimeMark } from './check-marks.js';
import { EVIDENCE_DIRECTIONS, EVIDENCE_KINDS } from './scorecard.js';

const ITEM_FIELDS = [
  'id',
  'kind',
  'direction',
  'text',
  'timeMarkSeconds',
  'criterionIds',
  'artifactId',
  'suite',
] as const;

function checkAnswer(value: unknown, path: string, field: RubricEvidenceField): Problems {
  const options = field.options ?? [];
  switch (field.kind) {
    case 'number':
      return checkInteger(value, path, 0, 1_000_000_000);
    case 'choice':
      return value === '' ? [] : checkOneOf(value, path, options);
    case 'multi-choice':
      return checkList(value, path, options.length, (entry, at) => checkOneOf(entry, at, options));
    case 'list':
      return checkList(value, path, LIMITS.suiteListEntries, (entry, at) =>
        checkText(entry, at, LIMITS.suiteListEntry),
      );
    default:
      return checkText(value, path, LIMITS.suiteAnswer);
  }
}

function checkSuite(value: unknown, path: string, kit: CardKit): Problems {
  if (value === null) return [];
  if (!isRecord(value)) return problem(path, 'Send the answers by the id of their field, or null.');
  return Object.entries(value).flatMap(([id, answer]) => {
    const at = `${path}/${pointerKey(id)}`;
    const field = kit.evalEvidenceFields.find((one) => one.id === id);
    return field
      ? checkAnswer(answer, at, field)
      : problem(at, 'This rubric version asks no such question about a suite.');
  });
}

function checkCriteria(value: unknown, path: string, kit: CardKit): Problems {
  const known = kit.criteria.map((one) => one.id);
  const problems = checkList(value, path, known.length, (entry, at) =>
    known.some((id) => id === entry) ? [] : problem(at, `Not a criterion of this round; it rates ${known.join(', ')}.`),
  );
  if (problems.length > 0 || !Array.isArray(value)) return problems;
  if (value.length === 0) return problem(path, 'Link the piece to at least one criterion.');
  return new Set(value).size === value.length ? [] : problem(path, 'Name each criterion once.');
}

function checkItem(value: unknown, path: string, kit: CardKit): Problems {
  const shape = checkFields(value, path, ITEM_FIELDS, ['open']);
  if (shape.length > 0 || !isRecord(value)) return shape;
  return [
    ...checkId(value.id, `${path}/id`),
    ...checkOneOf(value.kind, `${path}/kind`, EVIDENCE_KINDS),
    ...checkOneOf(value.direction, `${path}/direction`, EVIDENCE_DIRECTIONS),
    ...checkText(value.text, `${path}/text`, LIMITS.evidenceText),
    ...checkTimeMark(value.timeMarkSeconds, `${path}/timeMarkSeconds`),
    ...checkCriteria(value.criterionIds, `${path}/criterionIds`, kit),
    ...(value.artifactId === null ? [] : checkId(value.artifactId, `${path}/artifactId`)),
    ...checkSuite(value.suite, `${path}/suite`, kit),
    ...(value.open === undefined || typeof value.open === 'boolean'
      ? []
      : problem(`${path}/open`, 'Send true while the piece is being written.')),
  ];
}

/** The evidence list of a draft: known fields, limits, and each id once, so that a retry never doubles a piece. */
export function checkEvidence(value: unknown, path: string, kit: CardKit): Problems {
  const seen = new Set<unknown>();
  return checkList(value, path, LIMITS.evidenceItems, (entry, at) => {
    const problems = checkItem(entry, at, kit);
    const id = isRecord(entry) ? entry.id : undefined;
    const twice = seen.has(id) ? problem(`${at}/id`, 'Another piece of evidence has this id.') : [];
    seen.add(id);
    return [...problems, ...twice];
  });
}
