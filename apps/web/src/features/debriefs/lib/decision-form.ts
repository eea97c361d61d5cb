import type { DebriefView } from '@app/contracts';
import {
  type CarryingCriterion,
  checkDecision,
  type Decision,
  type DecisionSetting,
  overridesNeeded,
} from '@app/domain';
import type { FormProblem } from '../../../lib/form.js';

/** What the rules of a decision need to know, as far as this viewer has it; null: the server checks alone. */
export function settingOf(debrief: DebriefView): DecisionSetting | null {
  const { scores, tally, voters, requisition, rubric, carrying } = debrief;
  if (!scores || !tally || !voters) return null;
  return {
    seniority: requisition.seniority,
    criterionIds: rubric.criteria.map((criterion) => criterion.id),
    gates: scores.flatMap(({ criterionId, gate }) => (gate === null ? [] : [{ criterionId, status: gate }])),
    ...(carrying ? { carrying } : {}),
    tally,
    voterIds: voters.map((person) => person.id),
  };
}

/** Every choice starts empty: the form decides nothing for the room. */
export interface DecisionValues extends Omit<Decision, 'outcome' | 'roleFinding' | 'overrideReason'> {
  readonly outcome: Decision['outcome'] | null;
  readonly roleFinding: Decision['roleFinding'] | '';
  readonly overrideReason: string;
}

export const EMPTY_DECISION: DecisionValues = {
  outcome: null,
  level: null,
  roleFinding: '',
  roleReason: '',
  rationale: [{ criterionId: '', text: '' }],
  dissent: [],
  conditions: '',
  missing: [],
  overrideReason: '',
};

/** The form as the recorded decision has it, to correct it before it is sealed. */
export const valuesOf = ({ decision }: Pick<DebriefView, 'decision'>): DecisionValues =>
  decision
    ? {
        outcome: decision.outcome,
        level: decision.level,
        roleFinding: decision.roleFinding,
        roleReason: decision.roleReason,
        rationale: decision.rationale,
        // What somebody wrote in their own words is theirs: it is not in the form, and stays as it is.
        dissent: decision.dissent.flatMap(({ person, text, own }) => (own ? [] : [{ personId: person.id, text }])),
        conditions: decision.conditions,
        missing: (decision.missing ?? []).map(({ person, ...one }) => ({ ...one, personId: person.id })),
        overrideReason: decision.overrideReason ?? '',
      }
    : EMPTY_DECISION;

/**
 * The reasons with a row for each criterion that carries the chosen outcome. What is typed stays; a row that was only offered, for
 * another outcome, goes.
 */
export function withCarrying(
  rationale: DecisionValues['rationale'],
  carrying: readonly CarryingCriterion[],
): DecisionValues['rationale'] {
  const wanted = carrying.map((one) => one.criterionId);
  const kept = rationale.filter(({ criterionId, text }) => !isBlank(text) || wanted.includes(criterionId));
  const missing = wanted.filter((id) => kept.every(({ criterionId }) => criterionId !== id));
  const rows = [...kept, ...missing.map((criterionId) => ({ criterionId, text: '' }))];
  return rows.length > 0 ? rows : EMPTY_DECISION.rationale;
}

export const isHire = (outcome: Decision['outcome'] | null): boolean =>
  outcome === 'hire' || outcome === 'hire_other_level';

/** What is sent. A level stands only beside a hire; an override only where one is needed. */
export function decisionOf(values: DecisionValues, setting: DecisionSetting | null): Decision | null {
  const { missing = [], ...rest } = values;
  const { outcome, roleFinding, overrideReason } = rest;
  if (outcome === null || roleFinding === '') return null;
  const overrides = setting === null || overridesNeeded(outcome, setting).length > 0;
  return {
    ...rest,
    rationale: rest.rationale.filter((one) => !isSaidAsMissing(values, one)),
    outcome,
    level: isHire(outcome) ? values.level : null,
    ...(outcome === 'hold' && missing.length > 0 ? { missing } : {}),
    roleFinding,
    overrideReason: overrides && overrideReason.trim() !== '' ? overrideReason : null,
  };
}

/** Everything that keeps the decision from being recorded, in the order of the form: the same rules as the server's. */
export function problemsOf(values: DecisionValues, setting: DecisionSetting | null): FormProblem[] {
  const open: FormProblem[] = [
    ...(values.outcome === null ? [{ path: '/outcome', message: 'Choose the outcome.' }] : []),
    ...(values.roleFinding === '' ? [{ path: '/roleFinding', message: 'Choose the role you found.' }] : []),
  ];
  const said = [...open, ...rowProblems(values)];
  if (setting === null) return said;
  const probe: Decision = {
    ...values,
    rationale: values.rationale.filter((one) => !isSaidAsMissing(values, one)),
    outcome: values.outcome ?? 'no_hire',
    roleFinding: values.roleFinding === '' ? 'mixed' : values.roleFinding,
    missing: values.outcome === 'hold' ? (values.missing ?? []) : [],
    overrideReason: values.overrideReason,
  };
  const found = checkDecision(probe, setting).filter(
    ({ path }) =>
      !said.some((one) => one.path === path) && (values.outcome !== null || !DEPENDS_ON_OUTCOME.includes(path)),
  );
  return inFormOrder([...said, ...found]);
}

const isBlank = (text: string): boolean => text.trim() === '';

/** A reason that was offered for a hold and left empty, where the evidence that is missing on its criterion says it. */
const isSaidAsMissing = (
  { outcome, missing = [] }: DecisionValues,
  { criterionId, text }: DecisionValues['rationale'][number],
): boolean =>
  outcome === 'hold' && isBlank(text) && missing.some((one) => one.criterionId === criterionId && criterionId !== '');

const reasonMissing = (criterionId: string): string =>
  criterionId === '' ? 'Write the reason.' : `Write the reason that rests on ${criterionId}.`;

/** Rows that were begun and not finished, each field by itself. */
function rowProblems(values: DecisionValues): FormProblem[] {
  const { outcome, rationale, dissent, missing = [] } = values;
  const need = (isMissing: boolean, path: string, message: string): FormProblem[] =>
    isMissing ? [{ path, message }] : [];
  return [
    ...rationale.flatMap((one, index) => {
      const { criterionId, text } = one;
      if (isSaidAsMissing(values, one)) return [];
      return [
        ...need(criterionId === '', `/rationale/${index}/criterionId`, 'Choose the criterion it rests on.'),
        ...need(isBlank(text), `/rationale/${index}/text`, reasonMissing(criterionId)),
      ];
    }),
    ...dissent.flatMap(({ personId, text }, index) => [
      ...need(personId === '', `/dissent/${index}/personId`, 'Choose who dissents.'),
      ...need(isBlank(text), `/dissent/${index}/text`, 'Write what they hold against it.'),
    ]),
    ...(outcome === 'hold' ? missing : []).flatMap(({ criterionId, roundId }, index) => [
      ...need(criterionId === '', `/missing/${index}/criterionId`, 'Choose the criterion it is about.'),
      ...need(roundId === '', `/missing/${index}/roundId`, 'Choose the round in which it is gathered.'),
    ]),
  ];
}

const DEPENDS_ON_OUTCOME: readonly string[] = ['/level', '/conditions', '/overrideReason', '/rationale'];
const ORDER = [
  'outcome',
  'level',
  'roleFinding',
  'roleReason',
  'rationale',
  'dissent',
  'missing',
  'conditions',
  'overrideReason',
];

const inFormOrder = (problems: readonly FormProblem[]): FormProblem[] => {
  const rank = ({ path }: FormProblem): number => ORDER.indexOf(path.split('/')[1] ?? '');
  return problems.toSorted((a, b) => rank(a) - rank(b));
};
