import type { RequisitionPeopleBody } from '@app/contracts';
import { type DebriefMode, type FieldProblem, panelRounds, type RequisitionRole, type Rubric } from '@app/domain';
import type { PersonWithRoles } from '@app/persistence';

export interface PeopleSetting {
  readonly rubric: Rubric;
  readonly people: readonly Pick<PersonWithRoles, 'id' | 'name' | 'status'>[];
  /** Who is asked for a card in one of the loops, whatever became of it. */
  readonly assigned: ReadonlySet<string>;
  readonly debriefMode: DebriefMode;
}

const votes = (role: RequisitionRole): boolean => role === 'committee' || role === 'chair';

/** Everything that keeps these people from being the people of a requisition, by its place in the body. */
export function checkPeople({ members, panel }: RequisitionPeopleBody, setting: PeopleSetting): FieldProblem[] {
  const names = new Map(setting.people.filter((one) => one.status !== 'removed').map((one) => [one.id, one.name]));
  const voters = new Set(members.filter((one) => votes(one.role)).map((one) => one.personId));
  return [...memberProblems(members, names, setting), ...panelProblems(panel, names, voters, setting.rubric)];
}

function memberProblems(
  members: RequisitionPeopleBody['members'],
  names: ReadonlyMap<string, string>,
  { assigned, debriefMode }: PeopleSetting,
): FieldProblem[] {
  const managers = new Set(members.filter((one) => one.role === 'hiring_manager').map((one) => one.personId));
  const seen = new Set<string>();
  let chairs = 0;
  return members.flatMap(({ role, personId }, index): FieldProblem[] => {
    const path = `/members/${index}/personId`;
    const name = names.get(personId);
    if (name === undefined) return [{ path, message: 'This is nobody of the organisation.' }];
    const key = `${role} ${personId}`;
    if (seen.has(key)) return [{ path, message: `${name} is named twice as ${role.replaceAll('_', ' ')}.` }];
    seen.add(key);
    if (role === 'chair') chairs += 1;
    if (role === 'chair' && chairs > 1)
      return [{ path: `/members/${index}/role`, message: 'A requisition has one chair.' }];
    if (role === 'chair' && managers.has(personId))
      return [{ path, message: `${name} is the hiring manager, who can not approve alone: choose another chair.` }];
    // Naming a chair gives a seat on the committee (relationsOf); where the committee has no vote, the chair has none.
    if (role === 'chair' && debriefMode === 'panel') {
      const message =
        'Only the interviewers vote in a panel debrief: a chair would have no vote. Leave the chair empty.';
      return [{ path, message }];
    }
    if (votes(role) && assigned.has(personId)) {
      return [
        { path, message: `${name} was asked to rate in a loop of this requisition: committee members do not rate.` },
      ];
    }
    return [];
  });
}

function panelProblems(
  panel: RequisitionPeopleBody['panel'],
  names: ReadonlyMap<string, string>,
  voters: ReadonlySet<string>,
  rubric: Rubric,
): FieldProblem[] {
  const rounds = panelRounds(rubric).map((round) => round.id);
  return panel.flatMap(({ roundId, personIds }, index): FieldProblem[] => {
    const path = `/panel/${index}/roundId`;
    if (!rounds.includes(roundId))
      return [{ path, message: `Choose a panel round of the rubric: ${rounds.join(', ')}.` }];
    if (panel.findIndex((one) => one.roundId === roundId) < index)
      return [{ path, message: 'This round is listed twice.' }];
    return personIds.flatMap((personId, place): FieldProblem[] => {
      const at = `/panel/${index}/personIds/${place}`;
      const name = names.get(personId);
      if (name === undefined) return [{ path: at, message: 'This is nobody of the organisation.' }];
      if (personIds.indexOf(personId) < place) return [{ path: at, message: `${name} is named twice for this round.` }];
      return voters.has(personId)
        ? [{ path: at, message: `${name} is on the committee: committee members do not rate.` }]
        : [];
    });
  });
}
