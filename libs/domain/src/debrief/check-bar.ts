import { LEVELS, type Rubric, type Seniority } from '../rubric/rubric.js';
import {
  checkFields,
  checkInteger,
  checkList,
  checkOneOf,
  isRecord,
  problem,
  type Problems,
} from '../shared/field-checks.js';

const MAX_SETS = 60;
const FIELDS = ['seniority', 'must', 'mustLevel', 'oneOf', 'atLeast', 'noneAtOrBelow', 'weightedMean'] as const;

const checkLevel = (value: unknown, path: string): Problems => checkInteger(value, path, 1, LEVELS.length);

function checkCriteria(value: unknown, path: string, ids: readonly string[]): Problems {
  const wrong = checkList(value, path, ids.length, (id, at) =>
    ids.some((known) => known === id) ? [] : problem(at, 'This is no criterion of the rubric version.'),
  );
  if (wrong.length > 0) return wrong;
  const listed = value as readonly string[];
  if (listed.length === 0) return problem(path, 'Name at least one criterion.');
  return new Set(listed).size < listed.length ? problem(path, 'Name each criterion once.') : [];
}

function checkOneOfSets(value: unknown, path: string, ids: readonly string[]): Problems {
  return checkList(value, path, MAX_SETS, (set, at) => {
    const shape = checkFields(set, at, ['criterionIds', 'level']);
    if (shape.length > 0 || !isRecord(set)) return shape;
    return [
      ...checkCriteria(set['criterionIds'], `${at}/criterionIds`, ids),
      ...checkLevel(set['level'], `${at}/level`),
    ];
  });
}

function checkAtLeast(value: unknown, path: string, ids: readonly string[]): Problems {
  return checkList(value, path, MAX_SETS, (one, at) => {
    const shape = checkFields(one, at, ['criterionId', 'level']);
    if (shape.length > 0 || !isRecord(one)) return shape;
    const known = ids.some((id) => id === one['criterionId']);
    return [
      ...(known ? [] : problem(`${at}/criterionId`, 'This is no criterion of the rubric version.')),
      ...checkLevel(one['level'], `${at}/level`),
    ];
  });
}

function checkMean(value: unknown, path: string): Problems {
  const right = typeof value === 'number' && value >= 1 && value <= LEVELS.length;
  return right ? [] : problem(path, `Send a number from 1 to ${LEVELS.length}.`);
}

/**
 * What keeps a bar from being confirmed for a requisition of this seniority; empty when nothing does.
 * @param value anything that was sent @param path JSON pointer of the bar in the body
 */
export function checkBar(value: unknown, rubric: Rubric, seniority: Seniority, path: string): Problems {
  const shape = checkFields(value, path, FIELDS);
  if (shape.length > 0 || !isRecord(value)) return shape;
  const ids = rubric.criteria.map((criterion) => criterion.id);
  return [
    ...checkOneOf(value['seniority'], `${path}/seniority`, [seniority]),
    ...checkCriteria(value['must'], `${path}/must`, ids),
    ...checkLevel(value['mustLevel'], `${path}/mustLevel`),
    ...checkOneOfSets(value['oneOf'], `${path}/oneOf`, ids),
    ...checkAtLeast(value['atLeast'], `${path}/atLeast`, ids),
    ...checkInteger(value['noneAtOrBelow'], `${path}/noneAtOrBelow`, 0, LEVELS.length - 1),
    ...checkMean(value['weightedMean'], `${path}/weightedMean`),
  ];
}
