import type { AssignmentStatus, LoopPerson, RequisitionRole } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { LOOP_PEOPLE } from './debrief.sql.js';

/** Somebody who stands to a loop, with what a debrief shows of them. */
export interface DebriefPerson extends LoopPerson {
  readonly name: string;
  /** 1 (junior) to 5. */
  readonly seniority: number;
}

interface PersonRowOfLoop {
  readonly kind: 'member' | 'assignment' | 'recusal';
  readonly personId: string;
  readonly name: string;
  readonly seniority: number;
  readonly personStatus: string;
  readonly role: RequisitionRole | null;
  readonly roundId: string;
  readonly status: AssignmentStatus;
  readonly cardStatus: string | null;
}

/** Everybody with a role, an assignment or a recusal in the loop, by name. */
export async function readLoopPeople(
  manager: EntityManager,
  organisationId: string,
  applicationId: string,
): Promise<DebriefPerson[]> {
  const rows: PersonRowOfLoop[] = await manager.query(LOOP_PEOPLE, [organisationId, applicationId]);
  const byPerson = new Map<string, PersonRowOfLoop[]>();
  for (const row of rows) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), row]);
  return [...byPerson.values()]
    .map(toPerson)
    .sort((a, b) => compare(a.name, b.name) || compare(a.personId, b.personId));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function toPerson(rows: readonly PersonRowOfLoop[]): DebriefPerson {
  const { personId, name, seniority, personStatus } = rows[0]!;
  return {
    personId,
    name,
    seniority,
    active: personStatus !== 'removed',
    requisitionRoles: rows.flatMap((row) => (row.role ? [row.role] : [])),
    assignments: rows
      .filter((row) => row.kind === 'assignment')
      .map(({ roundId, status, cardStatus }) => ({ roundId, status, submitted: cardStatus === 'submitted' })),
    recused: rows.some((row) => row.kind === 'recusal'),
  };
}
