import type { ImportRowView, PersonBody } from '@app/contracts';
import { LIMITS } from '@app/domain';
import type { PersonWithRoles } from '@app/persistence';
import { unreadableRow, wrongRow } from '../platform/csv/import-rows.js';
import type { CsvRow } from '../platform/csv/read-csv.js';
import { NONE, type PersonRowRead, readPersonRow } from './read-person-row.js';

const USUAL_SENIORITY = 3;
const LAST_ADMIN = 'roles: this takes the role from the last admin who can sign in; somebody must stay admin.';

export type PlannedRow = ImportRowView &
  (
    | { readonly action: 'create'; readonly person: PersonBody }
    | { readonly action: 'update'; readonly person: PersonBody; readonly existing: PersonWithRoles }
    | { readonly action: 'skip' }
    | { readonly action: 'error'; readonly isLastAdmin?: true }
  );
type UpdateRow = Extract<PlannedRow, { readonly action: 'update' }>;

/** What every row of a pasted table would do. Pure: preview and import read the same plan. */
export function planImport(rows: readonly CsvRow[], people: readonly PersonWithRoles[]): PlannedRow[] {
  const byEmail = new Map(people.map((person) => [person.email, person]));
  const seen = new Map<string, number>();
  const planned = rows.map((row): PlannedRow => {
    const { line } = row;
    if (row.problem !== undefined) return { line, ...unreadableRow(row) };
    const read = readPersonRow(row.cells);
    const earlier = seen.get(read.email);
    if (earlier !== undefined) read.problems.push(`The address stands in line ${earlier} already.`);
    seen.set(read.email, earlier ?? line);
    return planRow(line, read, byEmail.get(read.email));
  });
  return keepAnAdmin(planned, people);
}

function planRow(line: number, read: PersonRowRead, existing: PersonWithRoles | undefined): PlannedRow {
  const { email, problems } = read;
  if (!existing && read.name === undefined) problems.unshift(`name: give 1 to ${LIMITS.name} characters.`);
  if (existing?.status === 'removed')
    problems.push(`${existing.name} was removed; take them back in the list of people.`);
  if (problems.length > 0)
    return { line, ...wrongRow(read.name ?? existing?.name ?? (email || 'Empty row'), problems) };
  const person = personOf(read, existing);
  if (!existing) {
    const summary = `Add ${person.name} (${email})`;
    return { line, action: 'create', summary, problems, changes: [], person };
  }
  const changes = changesOf(existing, person);
  if (changes.length === 0)
    return { line, action: 'skip', summary: `${existing.name}: no change`, problems, changes: [] };
  return { line, action: 'update', summary: `Change ${existing.name} (${email})`, problems, changes, person, existing };
}

/** What a row does not say stays as it is; somebody new begins with what is usual. */
const personOf = (read: PersonRowRead, existing: PersonWithRoles | undefined): PersonBody => ({
  email: read.email,
  name: read.name ?? existing?.name ?? '',
  title: read.title ?? existing?.title ?? '',
  seniority: read.seniority ?? existing?.seniority ?? USUAL_SENIORITY,
  roles: read.roles ?? existing?.roles ?? [],
});

const shown = ({ name, title, seniority, roles }: PersonBody | PersonWithRoles) => ({
  name,
  title: title || NONE,
  seniority: String(seniority),
  roles: [...roles].sort().join(', ') || NONE,
});

/** 'roles: recruiter -> none': nothing changes that is not named here. */
function changesOf(existing: PersonWithRoles, person: PersonBody): string[] {
  const [before, after] = [shown(existing), shown(person)];
  return (['name', 'title', 'seniority', 'roles'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => `${field}: ${before[field]} -> ${after[field]}`);
}

const isAdmin = ({ roles }: PersonBody | PersonWithRoles): boolean => roles.includes('admin');
const takesAdmin = (row: PlannedRow): row is UpdateRow =>
  row.action === 'update' && row.existing.status === 'active' && isAdmin(row.existing) && !isAdmin(row.person);

/** The preview says what the import would refuse: a table that leaves nobody in charge. */
function keepAnAdmin(rows: readonly PlannedRow[], people: readonly PersonWithRoles[]): PlannedRow[] {
  const after = new Map(
    rows.flatMap((row) => (row.action === 'update' ? [[row.existing.id, row.person] as const] : [])),
  );
  const isLeft = people.some((person) => person.status === 'active' && isAdmin(after.get(person.id) ?? person));
  if (isLeft) return [...rows];
  return rows.map((row): PlannedRow => {
    if (!takesAdmin(row)) return row;
    const { line, summary, changes } = row;
    return { line, action: 'error', summary, problems: [LAST_ADMIN], changes, isLastAdmin: true };
  });
}
