import type { ChangeRequisitionBody, CreateRequisitionBody, PolicyView, RequisitionView } from '@app/contracts';
import type { Rubric, Seniority } from '@app/domain';
import type { FormProblem } from '../../lib/form.js';
import { texts } from './texts.js';

/** A form on its way to a CreateRequisitionBody: numbers may still be empty. */
export interface PolicyDraft extends Omit<PolicyView, 'quorum' | 'cardDueHours'> {
  readonly quorum: number | null;
  readonly cardDueHours: number | null;
}
export interface RoleDraft {
  readonly title: string;
  readonly seniority: Seniority;
  readonly location: string;
  readonly hasAgents: boolean;
  readonly postedRange: string;
  readonly intake: Readonly<Record<string, string>>;
  readonly policy: PolicyDraft;
}
export interface RequisitionDraft extends RoleDraft {
  readonly rubricVersionId: string;
}

export const emptyDraft = (rubricVersionId: string, cardDueHours: number): RequisitionDraft => ({
  rubricVersionId,
  title: '',
  seniority: 'senior',
  location: '',
  hasAgents: false,
  postedRange: '',
  intake: {},
  policy: {
    debriefMode: 'committee',
    blindness: 'strict',
    identity: 'shown',
    quorum: 2,
    decisionRule: 'consensus',
    compOpensAt: 'comp_open',
    cardDueHours,
  },
});

export function isRequisitionDraft(value: unknown): value is RequisitionDraft {
  const draft = value as Partial<RequisitionDraft> | null;
  return (
    typeof draft === 'object' &&
    typeof draft?.title === 'string' &&
    typeof draft.rubricVersionId === 'string' &&
    typeof draft.intake === 'object' &&
    typeof draft.policy === 'object'
  );
}

const isWholeWithin = (value: number | null, from: number, to: number): value is number =>
  value !== null && Number.isInteger(value) && value >= from && value <= to;

export function policyProblems(policy: PolicyDraft): FormProblem[] {
  return [
    ...(isWholeWithin(policy.quorum, 1, 20) ? [] : [{ path: '/policy/quorum', message: texts.problems.quorum }]),
    ...(isWholeWithin(policy.cardDueHours, 1, 336)
      ? []
      : [{ path: '/policy/cardDueHours', message: texts.problems.due }]),
  ];
}

export function roleProblems(draft: RoleDraft): FormProblem[] {
  return [
    ...(draft.title.trim() === '' ? [{ path: '/title', message: texts.problems.title }] : []),
    ...(draft.location.trim() === '' ? [{ path: '/location', message: texts.problems.location }] : []),
    ...policyProblems(draft.policy),
  ];
}

/** Only after `policyProblems` found none. */
export const policyOf = (policy: PolicyDraft): PolicyView => ({
  ...policy,
  quorum: policy.quorum ?? 1,
  cardDueHours: policy.cardDueHours ?? 1,
});

/** Answers of this rubric's own questions; those of a pack chosen before stay in the form, not in what is sent. */
export function intakeOf(draft: RoleDraft, rubric: Rubric): Record<string, string> {
  return Object.fromEntries(
    rubric.intake.flatMap(({ id }) => (draft.intake[id]?.trim() ? [[id, draft.intake[id]] as const] : [])),
  );
}

/** A draft that an earlier version of the page kept does not say whether candidates are hidden. */
export const withIdentity = (draft: RequisitionDraft): RequisitionDraft => ({
  ...draft,
  policy: { ...emptyDraft('', 1).policy, ...draft.policy },
});

export const bodyOf = (draft: RequisitionDraft, rubric: Rubric): CreateRequisitionBody => ({
  ...draft,
  intake: intakeOf(draft, rubric),
  policy: policyOf(draft.policy),
});

export const roleDraftOf = ({
  title,
  seniority,
  location,
  hasAgents,
  postedRange,
  intake,
  policy,
}: RequisitionView): RoleDraft => ({
  title,
  seniority,
  location,
  hasAgents,
  postedRange,
  intake,
  policy,
});

export const changeOf = (draft: RoleDraft, rubric: Rubric): ChangeRequisitionBody => ({
  ...draft,
  intake: intakeOf(draft, rubric),
  policy: policyOf(draft.policy),
});

/** Every field in words, in the order of the form. */
function described(draft: RoleDraft, rubric: Rubric): readonly (readonly [label: string, value: string])[] {
  const { fields, policy: words } = texts;
  const { policy } = draft;
  return [
    [fields.blindness, fields.blindnessOptions[policy.blindness].label],
    [fields.identity, fields.identityOptions[policy.identity].label],
    [fields.debriefMode, fields.debriefOptions[policy.debriefMode].label],
    [fields.decisionRule, fields.decisionRules[policy.decisionRule]],
    [fields.quorum, String(policy.quorum)],
    [fields.compOpensAt, fields.compOptions[policy.compOpensAt].label],
    [fields.cardDueHours, String(policy.cardDueHours)],
    [fields.title, draft.title],
    [fields.seniority, texts.seniority[draft.seniority]],
    [fields.location, draft.location],
    [fields.hasAgents, draft.hasAgents ? words.agentsYes : words.agentsNo],
    [fields.postedRange, draft.postedRange || words.notPosted],
    ...rubric.intake.map(({ id, text }) => [text, draft.intake[id] ?? words.noAnswer] as const),
  ];
}

/** Where `theirs` differs from `mine`, in words. */
export function draftDifferences(mine: RoleDraft, theirs: RoleDraft, rubric: Rubric): string[] {
  const here = new Map(described(mine, rubric));
  return described(theirs, rubric).flatMap(([label, value]) =>
    here.get(label) === value ? [] : [`${label}: ${value}`],
  );
}
