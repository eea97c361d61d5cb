import type { ImportPreviewView, ImportRowView, PersonBody } from '@app/contracts';
import { LIMITS, ORGANISATION_ROLES, type OrganisationRole } from '@app/domain';
import type { PersonWithRoles } from '@app/persistence';
import { isEmail } from 'class-validator';
import { type CsvColumns, type CsvRow } from '../platform/csv/read-csv.js';
import { normalisedEmail } from '../platform/people/email.js';

export const PEOPLE_COLUMNS: CsvColumns = { required: ['name', 'email'], optional: ['title', 'seniority', 'roles'] };

const USUAL_SENIORITY = 3;

export type PlannedRow = ImportRowView &
  (
    | { readonly action: 'create'; readonly person: PersonBody }
    | { readonly action: 'update'; readonly person: PersonBody; readonly existing: PersonWithRoles }
    | { readonly action: 'skip' | 'error' }
  );

/** What every row of a pasted table would do. Pure: preview and import read the same plan. */
export function planImport(rows: readonly CsvRow[], people: readonly PersonWithRoles[]): PlannedRow[] {
  const byEmail = new Map(people.map((person) => [person.email, person]));
  const seen = new Map<string, number>();
  return rows.map(({ line, cells }) => {
    const { person, problems } = readRow(cells);
    const earlier = seen.get(person.email);
    if (earlier !== undefined) problems.push(`The address stands in line ${earlier} already.`);
    seen.set(person.email, earlier ?? line);
    const existing = byEmail.get(person.email);
    if (existing?.status === 'removed')
      problems.push(`${existing.name} was removed; take them back in the list of people.`);
    if (problems.length > 0)
      return { line, action: 'error', summary: person.name || person.email || 'Empty row', problems };
    if (!existing) return { line, action: 'create', summary: `Add ${person.name} (${person.email})`, problems, person };
    if (isSame(existing, person)) return { line, action: 'skip', summary: `${person.name} is there already`, problems };
    return { line, action: 'update', summary: `Change ${existing.name} (${person.email})`, problems, person, existing };
  });
}

export function viewPlan(rows: readonly PlannedRow[]): ImportPreviewView {
  const count = (action: PlannedRow['action']): number => rows.filter((row) => row.action === action).length;
  return {
    rows: rows.map(({ line, action, summary, problems }) => ({ line, action, summary, problems })),
    counts: { create: count('create'), update: count('update'), skip: count('skip'), error: count('error') },
  };
}

function readRow(cells: Readonly<Record<string, string>>): { person: PersonBody; problems: string[] } {
  const problems: string[] = [];
  const { name = '', title = '', seniority = '' } = cells;
  const email = normalisedEmail(cells['email'] ?? '');
  if (name.length < 1 || name.length > LIMITS.name) problems.push(`name: give 1 to ${LIMITS.name} characters.`);
  if (!isEmail(email) || email.length > LIMITS.email) problems.push('email: give an address such as name@example.com.');
  if (title.length > LIMITS.title) problems.push(`title: give at most ${LIMITS.title} characters.`);
  if (!/^[1-5]?$/.test(seniority)) problems.push('seniority: give 1 (junior) to 5, or leave it empty for 3.');
  const roles = readRoles(cells['roles'] ?? '', problems);
  return {
    person: { name, email, title, seniority: seniority ? Number(seniority) : USUAL_SENIORITY, roles },
    problems,
  };
}

/** 'recruiter | compensation partner': separated by bars, semicolons, commas or slashes. */
function readRoles(cell: string, problems: string[]): OrganisationRole[] {
  const names = cell.split(/[|;,/]/).map((part) =>
    part
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  );
  const roles = new Set<OrganisationRole>();
  for (const name of names.filter((one) => one !== '' && one !== 'interviewer')) {
    const role = ORGANISATION_ROLES.find((one) => one === name);
    if (role) roles.add(role);
    else problems.push(`roles: '${name.slice(0, 40)}' is not one of ${ORGANISATION_ROLES.join(', ')}, interviewer.`);
  }
  return [...roles].sort();
}

const isSame = (existing: PersonWithRoles, person: PersonBody): boolean =>
  existing.name === person.name &&
  existing.title === person.title &&
  existing.seniority === person.seniority &&
  [...existing.roles].sort().join() === [...person.roles].join();
