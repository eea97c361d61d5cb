// Panel, committee and the other places of a requisition while they are arranged. Pure; the server checks again.
import type { PersonRef, RequisitionPeopleBody, RequisitionView } from '@app/contracts';
import { REQUISITION_ROLES, type RequisitionRole, type Rubric, panelRounds } from '@app/domain';
import type { FormProblem } from '../../lib/form.js';
import { texts } from './texts.js';

export interface PeopleDraft {
  readonly roles: Readonly<Record<RequisitionRole, readonly string[]>>;
  /** Round id -> person ids. */
  readonly panel: Readonly<Record<string, readonly string[]>>;
}

type NameOf = (personId: string) => string;

export function peopleDraftOf(requisition: Pick<RequisitionView, 'members' | 'panel'>): PeopleDraft {
  const idsOf = (role: RequisitionRole): string[] =>
    requisition.members.filter((member) => member.role === role).map((member) => member.person.id);
  return {
    roles: Object.fromEntries(REQUISITION_ROLES.map((role) => [role, idsOf(role)])) as unknown as PeopleDraft['roles'],
    panel: Object.fromEntries(requisition.panel.map((one) => [one.roundId, one.people.map((person) => person.id)])),
  };
}

export function peopleBodyOf(draft: PeopleDraft): RequisitionPeopleBody {
  return {
    members: REQUISITION_ROLES.flatMap((role) => draft.roles[role].map((personId) => ({ role, personId }))),
    panel: Object.entries(draft.panel)
      .filter(([, personIds]) => personIds.length > 0)
      .map(([roundId, personIds]) => ({ roundId, personIds })),
  };
}

/** Everybody who is on the requisition already, for viewers without the list of people. */
export function knownPeople(requisition: Pick<RequisitionView, 'members' | 'panel'>): PersonRef[] {
  const all = [...requisition.members.map((one) => one.person), ...requisition.panel.flatMap((one) => one.people)];
  return [...new Map(all.map((person) => [person.id, person])).values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Rounds of the panel this person sits in. */
export const roundsWith = (draft: PeopleDraft, personId: string): string[] =>
  Object.entries(draft.panel).flatMap(([roundId, ids]) => (ids.includes(personId) ? [roundId] : []));

const voters = (draft: PeopleDraft): Set<string> => new Set([...draft.roles.committee, ...draft.roles.chair]);

/** Why this person can not be put on a panel, or undefined. */
export function blockedOnPanel(draft: PeopleDraft, personId: string): string | undefined {
  if (draft.roles.committee.includes(personId)) return texts.people.blocked.onCommittee;
  return draft.roles.chair.includes(personId) ? texts.people.blocked.isChair : undefined;
}

/** Why this person can not take this place beside the others, or undefined. */
export function blockedFromRole(draft: PeopleDraft, role: RequisitionRole, personId: string): string | undefined {
  const { blocked } = texts.people;
  if (role === 'hiring_manager') return draft.roles.chair.includes(personId) ? blocked.chairNoManager : undefined;
  if (role === 'chair' && draft.roles.hiring_manager.includes(personId)) return blocked.managerNoChair;
  return role === 'chair' || role === 'committee' ? blockedFromVoting(draft, personId) : undefined;
}

/** Why this person can not take a place that votes, or undefined. */
function blockedFromVoting(draft: PeopleDraft, personId: string): string | undefined {
  const rounds = roundsWith(draft, personId);
  return rounds.length > 0 ? texts.people.blocked.onPanel(rounds.join(', ')) : undefined;
}

/** One problem per person who would both rate and vote, at the field where the vote is given; and a hiring manager who is chair. */
export function conflictsOf(draft: PeopleDraft, nameOf: NameOf): FormProblem[] {
  const managers = draft.roles.chair.filter((id) => draft.roles.hiring_manager.includes(id));
  return [
    ...ratersWhoVote(draft, nameOf),
    ...managers.map((id) => ({ path: '/roles/chair', message: texts.people.managerIsChair(nameOf(id)) })),
  ];
}

function ratersWhoVote(draft: PeopleDraft, nameOf: NameOf): FormProblem[] {
  return [...voters(draft)].flatMap((id) => {
    const rounds = roundsWith(draft, id);
    if (rounds.length === 0) return [];
    const role: RequisitionRole = draft.roles.committee.includes(id) ? 'committee' : 'chair';
    return [{ path: `/roles/${role}`, message: texts.people.conflict(nameOf(id), rounds.join(', ')) }];
  });
}

/** What may be saved but should be known. */
export function warningsOf(draft: PeopleDraft, policy: RequisitionView['policy'], nameOf: NameOf): string[] {
  const { warnings } = texts.people;
  const voting = voters(draft);
  const rates = (id: string): boolean => roundsWith(draft, id).length > 0;
  const needsCommittee = policy.debriefMode !== 'panel';
  return [
    ...draft.roles.recruiter.filter(rates).map((id) => warnings.recruiterRates(nameOf(id))),
    ...draft.roles.compensation_partner
      .filter((id) => rates(id) || voting.has(id))
      .map((id) => warnings.partnerRates(nameOf(id))),
    ...(policy.decisionRule === 'chair' && draft.roles.chair.length === 0 ? [warnings.noChair] : []),
    ...(!needsCommittee && draft.roles.chair.length > 0 ? [warnings.chairWithoutVote] : []),
    ...(needsCommittee && voting.size < policy.quorum ? [warnings.quorum(voting.size, policy.quorum)] : []),
  ];
}

export interface ThinCriterion {
  readonly id: string;
  readonly shortName: string;
  readonly raters: number;
}

/** Weighted criteria that fewer than two different people would rate; persons, not seats. */
export function thinCriteria(rubric: Rubric, draft: PeopleDraft, hasAgents: boolean): ThinCriterion[] {
  return rubric.criteria
    .filter((one) => one.weight > 0 && (one.appliesWhen === undefined || hasAgents))
    .map(({ id, shortName }) => {
      const rating = panelRounds(rubric).filter((round) => round.criterionIds.includes(id));
      return { id, shortName, raters: new Set(rating.flatMap((round) => draft.panel[round.id] ?? [])).size };
    })
    .filter((one) => one.raters < 2);
}

/** The server's places in the body ('/members/3/personId', '/panel/0/personIds/1') at the fields of the form. */
export function atPeopleFields(problems: readonly FormProblem[], body: RequisitionPeopleBody): FormProblem[] {
  return problems.map(({ path, message }) => {
    const [, list, index] = path.split('/');
    const at = Number(index);
    if (list === 'members' && body.members[at]) return { path: `/roles/${body.members[at].role}`, message };
    if (list === 'panel' && body.panel[at]) return { path: `/panel/${body.panel[at].roundId}`, message };
    return { path, message };
  });
}

/** Where `theirs` differs from `mine`, in words. */
export function peopleDifferences(mine: PeopleDraft, theirs: PeopleDraft, nameOf: NameOf): string[] {
  const names = (ids: readonly string[]): string => ids.map(nameOf).join(', ') || texts.people.nobody;
  const same = (a: readonly string[], b: readonly string[]): boolean =>
    a.length === b.length && a.every((id) => b.includes(id));
  const rounds = [...new Set([...Object.keys(mine.panel), ...Object.keys(theirs.panel)])].sort();
  return [
    ...rounds.flatMap((id) => {
      const there = theirs.panel[id] ?? [];
      return same(mine.panel[id] ?? [], there) ? [] : [`${id}: ${names(there)}`];
    }),
    ...REQUISITION_ROLES.flatMap((role) =>
      same(mine.roles[role], theirs.roles[role]) ? [] : [`${texts.roles[role]}: ${names(theirs.roles[role])}`],
    ),
  ];
}
