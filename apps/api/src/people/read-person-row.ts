import { LIMITS, ORGANISATION_ROLES, type OrganisationRole } from '@app/domain';
import { isEmail } from 'class-validator';
import { hiddenInCells } from '../platform/csv/import-rows.js';
import type { CsvColumns } from '../platform/csv/read-csv.js';
import { normalisedEmail } from '../platform/people/email.js';

export const PEOPLE_COLUMNS: CsvColumns = { required: ['name', 'email'], optional: ['title', 'seniority', 'roles'] };

/** What a cell says to clear what is there: an empty one says nothing. */
export const NONE = 'none';

/** What a row says of a person; undefined where it says nothing. */
export interface PersonRowRead {
  readonly email: string;
  readonly name: string | undefined;
  readonly title: string | undefined;
  readonly seniority: number | undefined;
  readonly roles: readonly OrganisationRole[] | undefined;
  readonly problems: string[];
}

const isNone = (cell: string): boolean => cell.toLowerCase() === NONE;

/** What one row says, with everything that is wrong in it by itself. An absent column and an empty cell say nothing. */
export function readPersonRow(cells: Readonly<Record<string, string>>): PersonRowRead {
  const problems: string[] = [];
  const { name = '', title = '', seniority = '' } = cells;
  const email = normalisedEmail(cells['email'] ?? '');
  if (name.length > LIMITS.name) problems.push(`name: give 1 to ${LIMITS.name} characters.`);
  if (!isEmail(email) || email.length > LIMITS.email) problems.push('email: give an address such as name@example.com.');
  if (title.length > LIMITS.title) problems.push(`title: give at most ${LIMITS.title} characters.`);
  if (!/^[1-5]?$/.test(seniority)) problems.push('seniority: give 1 (junior) to 5, or leave it empty.');
  problems.push(...hiddenInCells(cells, ['name', 'email', 'title']));
  return {
    email,
    name: name === '' ? undefined : name,
    title: title === '' ? undefined : isNone(title) ? '' : title,
    seniority: seniority === '' ? undefined : Number(seniority),
    roles: readRoles(cells['roles'] ?? '', problems),
    problems,
  };
}

/** 'recruiter | compensation partner': separated by bars, semicolons, commas or slashes. */
function readRoles(cell: string, problems: string[]): OrganisationRole[] | undefined {
  const names = cell
    .split(/[|;,/]/)
    .map((part) =>
      part
        .trim()
        .toLowerCase()
        .replaceAll(/[\s-]+/g, '_'),
    )
    .filter((name) => name !== '');
  if (names.length === 0) return undefined;
  if (names.includes(NONE) && names.length > 1) problems.push(`roles: '${NONE}' stands alone or not at all.`);
  const roles = new Set<OrganisationRole>();
  for (const name of names.filter((one) => one !== NONE && one !== 'interviewer')) {
    const role = ORGANISATION_ROLES.find((one) => one === name);
    if (role) roles.add(role);
    else problems.push(`roles: '${name.slice(0, 40)}' is not one of ${ORGANISATION_ROLES.join(', ')}, ${NONE}.`);
  }
  return [...roles].sort();
}
