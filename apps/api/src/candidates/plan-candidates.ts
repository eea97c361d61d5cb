import type { ImportRowView } from '@app/contracts';
import type { Rubric, RubricRound } from '@app/domain';
import type { InterviewRow, LoopAssignmentRow } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import { type RowVerdict, unreadableRow, wrongRow } from '../platform/csv/import-rows.js';
import type { CsvRow } from '../platform/csv/read-csv.js';
import { type CandidateRowRead, type InterviewTimes, readCandidateRow } from './read-candidate-row.js';

/** A loop of this requisition that exists for the importer. */
export interface KnownLoop {
  readonly loop: LoopContext;
  readonly name: string;
  readonly mayArrange: boolean;
  readonly mayStaff: boolean;
  readonly interviews: readonly InterviewRow[];
  readonly assignments: readonly LoopAssignmentRow[];
  readonly recused: ReadonlySet<string>;
}

export interface ImportSetting {
  readonly rubric: Rubric;
  /** By address; removed people are left out. */
  readonly people: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
  readonly voters: ReadonlySet<string>;
  /** By the candidate's address. */
  readonly known: ReadonlyMap<string, KnownLoop>;
  /** Whether the importer may ask interviewers in a loop that this import creates. */
  readonly mayStaffNew: boolean;
}

/** What a row does beyond adding its candidate. */
export interface PlannedRound {
  readonly round: RubricRound;
  readonly times: InterviewTimes | undefined;
  readonly personIds: readonly string[];
}

export interface PlannedCandidateRow extends ImportRowView {
  readonly row: CandidateRowRead;
  readonly planned: PlannedRound | undefined;
}

const STAFFING = 'interviewers: only a recruiter or facilitator who rates nothing here asks people for cards.';

/** What every row of a pasted table would do. Pure: preview and import read the same plan. */
export function planCandidates(rows: readonly CsvRow[], setting: ImportSetting): PlannedCandidateRow[] {
  const firstLine = new Map<string, number>();
  const rounds = new Map<string, number>();
  return rows.map((pasted) => {
    const { line, cells } = pasted;
    const row = readCandidateRow(cells, setting.rubric);
    if (pasted.problem !== undefined) return { line, row, planned: undefined, ...unreadableRow(pasted) };
    const earlier = firstLine.get(row.email);
    const known = setting.known.get(row.email);
    const people = interviewersOf(row, known, setting);
    const problems = [...row.problems, ...people.problems, ...repeated(row, earlier, rounds.get(keyOf(row)))];
    if (!known && earlier === undefined && row.name === '') problems.push('name: give the name of the candidate.');
    if (known && row.times && !known.mayArrange)
      problems.push('starts_at: you can not set the interviews of this loop.');
    firstLine.set(row.email, earlier ?? line);
    rounds.set(keyOf(row), rounds.get(keyOf(row)) ?? line);
    const planned = row.round && { round: row.round, times: row.times, personIds: people.personIds };
    return { line, row, planned, ...verdict(row, known, earlier, planned, problems) };
  });
}

const keyOf = (row: CandidateRowRead): string => `${row.email} ${row.round?.id ?? ''}`;

/** One row without a round adds the candidate; further ones plan one round each. */
function repeated(row: CandidateRowRead, earlier: number | undefined, sameRound: number | undefined): string[] {
  if (sameRound !== undefined)
    return [
      `${row.round ? `The round ${row.round.id} of this candidate` : 'The candidate'} stands in line ${sameRound} already.`,
    ];
  return earlier !== undefined && !row.round ? [`The candidate stands in line ${earlier} already.`] : [];
}

function interviewersOf(
  row: CandidateRowRead,
  known: KnownLoop | undefined,
  setting: ImportSetting,
): { personIds: string[]; problems: string[] } {
  if (row.interviewers.length === 0) return { personIds: [], problems: [] };
  if (!(known ? known.mayStaff : setting.mayStaffNew)) return { personIds: [], problems: [STAFFING] };
  const { state } = known?.loop.application ?? { state: 'planned' };
  if (state !== 'planned' && state !== 'collecting') {
    return {
      personIds: [],
      problems: [`interviewers: the loop is in '${state.replaceAll('_', ' ')}'; go back to collecting first.`],
    };
  }
  const problems: string[] = [];
  const personIds = row.interviewers.flatMap((email) => {
    const person = setting.people.get(email);
    const problem = person
      ? barTo(person, row, known, setting)
      : `${email.slice(0, 80)} is nobody of the organisation.`;
    if (problem !== undefined) problems.push(`interviewers: ${problem}`);
    return person && problem === undefined ? [person.id] : [];
  });
  return { personIds, problems };
}

function barTo(
  { id, name }: { readonly id: string; readonly name: string },
  row: CandidateRowRead,
  known: KnownLoop | undefined,
  setting: ImportSetting,
): string | undefined {
  if (setting.voters.has(id)) return `${name} is on the committee: committee members do not rate.`;
  if (known?.recused.has(id)) return `${name} is recused from this loop.`;
  const asked = known?.assignments.find((one) => one.personId === id && one.roundId === row.round?.id);
  return asked?.status === 'conflict' ? `${name} declared a conflict of interest.` : undefined;
}

function verdict(
  row: CandidateRowRead,
  known: KnownLoop | undefined,
  earlier: number | undefined,
  planned: PlannedRound | undefined,
  problems: readonly string[],
): RowVerdict {
  const who = known?.name ?? (row.name || row.email || 'Empty row');
  if (problems.length > 0) return wrongRow(who, problems);
  const plan = planned ? `; ${planned.round.name}${planned.times ? ` at ${planned.times.startsAt}` : ''}` : '';
  if (!known && earlier === undefined)
    return { action: 'create', summary: `Add ${who} (${row.email})${plan}`, problems, changes: [] };
  const changes = planned !== undefined && (known === undefined || changesLoop(known, planned));
  if (!changes) return { action: 'skip', summary: `${who}: no change`, problems, changes: [] };
  return { action: 'update', summary: `${who}${plan}`, problems, changes: [] };
}

function changesLoop({ interviews, assignments }: KnownLoop, { round, times, personIds }: PlannedRound): boolean {
  const now = interviews.find((one) => one.roundId === round.id);
  const moved =
    times &&
    !(now && now.startsAt === times.startsAt && now.endsAt === times.endsAt && now.location === times.location);
  const isAsked = (personId: string): boolean =>
    assignments.some(
      (one) =>
        one.personId === personId && one.roundId === round.id && one.status !== 'removed' && one.status !== 'excused',
    );
  return moved === true || personIds.some((personId) => !isAsked(personId));
}
