import { describe, expect, it } from '@jest/globals';
import { toInstant } from '@app/domain';
import type { PersonWithRoles } from '@app/persistence';
import { readCsv } from '../platform/csv/read-csv.js';
import { planImport } from './plan-import.js';
import { PEOPLE_COLUMNS } from './read-person-row.js';

const person = (name: string, more: Partial<PersonWithRoles> = {}): PersonWithRoles => ({
  organisationId: 'org',
  id: name,
  email: `${name.toLowerCase()}@acme.test`,
  name,
  title: 'PM',
  seniority: 4,
  status: 'active',
  passwordHash: null,
  createdAt: toInstant(0),
  version: 1,
  roles: [],
  ...more,
});
const ADA = person('Ada', { roles: ['admin'] });
const REC = person('Rec', { roles: ['recruiter'] });

const plan = (csv: string, people: readonly PersonWithRoles[] = [ADA, REC]) =>
  planImport(readCsv(csv, PEOPLE_COLUMNS), people);
const first = (csv: string, people?: readonly PersonWithRoles[]) => plan(csv, people)[0]!;

describe('a pasted row about somebody who is there', () => {
  it.each([
    'name,email\nRec,rec@acme.test',
    'name,email,title,seniority,roles\nRec,rec@acme.test,,,',
    'name,email,title,seniority,roles\n,REC@acme.test',
  ])('changes nothing that it does not say (case %#)', (csv) => {
    expect(first(csv)).toMatchObject({ action: 'skip', summary: 'Rec: no change', changes: [] });
  });

  it('names every change, and keeps the rest', () => {
    const row = first('name,email,title,seniority,roles\nRec,rec@acme.test,Lead,,admin; recruiter');
    expect(row).toMatchObject({
      action: 'update',
      changes: ['title: PM -> Lead', 'roles: recruiter -> admin, recruiter'],
      person: { name: 'Rec', title: 'Lead', seniority: 4, roles: ['admin', 'recruiter'] },
    });
    expect(first('name,email,seniority\nRecka,rec@acme.test,5').changes).toEqual([
      'name: Rec -> Recka',
      'seniority: 4 -> 5',
    ]);
  });

  it('clears only with the word for it', () => {
    expect(first('name,email,title,roles\nRec,rec@acme.test,none,None')).toMatchObject({
      changes: ['title: PM -> none', 'roles: recruiter -> none'],
      person: { title: '', roles: [] },
    });
    expect(first('name,email,roles\nRec,rec@acme.test,none;admin')).toMatchObject({
      action: 'error',
      problems: ["roles: 'none' stands alone or not at all."],
    });
  });
});

describe('a pasted row about somebody new', () => {
  it('begins with what is usual where it says nothing', () => {
    expect(first('name,email\nNew,new@acme.test')).toMatchObject({
      action: 'create',
      changes: [],
      person: { title: '', seniority: 3, roles: [] },
    });
  });

  it('needs a name', () => {
    expect(first('name,email\n,new@acme.test')).toMatchObject({
      action: 'error',
      problems: [expect.stringMatching(/^name: give 1 to/)],
    });
  });

  it.each([
    ['name', '"An\nn",new@acme.test,PM', 'name: holds a line break'],
    ['name', 'Ann\u202Egnp,new@acme.test,PM', 'name: holds the invisible character U+202E'],
    ['email', 'Ann,an\u2066n@acme.test,PM', 'email: holds the invisible character U+2066'],
    ['title', 'Ann,new@acme.test,P\u0007M', 'title: holds the invisible character U+0007'],
  ])('is refused with something invisible in its %s', (_, cells, problem) => {
    const row = first(`name,email,title\n${cells}`);
    expect(row.action).toBe('error');
    expect(row.problems).toContainEqual(expect.stringContaining(problem));
    expect(row.summary).not.toMatch(/[\u202E\n]/);
  });
});

describe('the last admin who can sign in', () => {
  const DEMOTED = 'name,email,roles\nAda,ada@acme.test,recruiter';

  it('keeps the role: the row says so', () => {
    expect(first(DEMOTED)).toMatchObject({
      action: 'error',
      isLastAdmin: true,
      changes: ['roles: admin -> recruiter'],
      problems: [expect.stringMatching(/^roles: .* last admin/)],
    });
    expect(first(DEMOTED, [ADA, person('Inv', { roles: ['admin'], status: 'invited' })]).action).toBe('error');
  });

  it('may go when somebody else is admin, also by the same table', () => {
    expect(first(DEMOTED, [ADA, person('Bo', { roles: ['admin'] })]).action).toBe('update');
    expect(plan(`${DEMOTED}\nRec,rec@acme.test,admin`).map((row) => row.action)).toEqual(['update', 'update']);
  });

  it('is each of them when a table takes it from all', () => {
    const bo = person('Bo', { roles: ['admin'] });
    expect(plan(`${DEMOTED}\nBo,bo@acme.test,none`, [ADA, bo]).map((row) => row.action)).toEqual(['error', 'error']);
  });
});

it('a line that can not be read is a row with an error among the others', () => {
  const rows = plan('name,email\nRec,rec@acme.test,a,b,c\nNew "N",n@acme.test\nNew,new@acme.test');
  expect(rows).toMatchObject([
    { line: 2, action: 'error', summary: 'Rec,rec@acme.test,a,b,c', problems: [expect.stringMatching(/5 cells/)] },
    { line: 3, action: 'error', problems: [expect.stringMatching(/quotation mark/)] },
    { line: 4, action: 'create' },
  ]);
});
