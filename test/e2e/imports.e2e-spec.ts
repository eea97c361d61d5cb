import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS } from '@app/domain';
import { ApplicationEntity, AssignmentEntity, CandidateEntity, InterviewEntity, ReadDatabase } from '@app/persistence';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { World, type WorldPerson, type WorldRequisition } from '../support/world.js';

let app: TestApp;
let world: World;
let recruiter: WorldPerson;
let marit: WorldPerson;
let seun: WorldPerson;
let chen: WorldPerson;
let stranger: WorldPerson;
let requisition: WorldRequisition;
let asRecruiter: Agent;

beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  recruiter = await world.person('Rosa Recruiter', { roles: ['recruiter'] });
  marit = await world.person('Marit Olsen');
  seun = await world.person('Seun Adeyemi');
  chen = await world.person('Chen Wei');
  stranger = await world.person('Sam Stranger');
  requisition = await world.requisition({ members: { committee: [chen] } });
  asRecruiter = await app.as(recruiter);
});
afterAll(() => app.close());

const path = (end = '') => `/api/requisitions/${requisition.id}/candidates/imports${end}`;
const preview = (csv: unknown, agent = asRecruiter) => agent.post(path('/preview'), { csv });
const send = (csv: unknown, agent = asRecruiter) => agent.post(path(), { csv });
const rows = <T extends object>(entity: new () => T, where: object): Promise<T[]> =>
  app.get(ReadDatabase).manager.findBy(entity, where);
const loopOf = async (email: string) => {
  const [candidate] = await rows(CandidateEntity, { email });
  const [application] = await rows(ApplicationEntity, { candidateId: candidate!.id, requisitionId: requisition.id });
  return { candidate: candidate!, application: application! };
};

const TABLE = [
  'Candidate name;E-mail;Current title;Round;Interviewer emails;Start;End;Room',
  'Nadia Haddad;Nadia@Example.org;Ships agents;R1;marit.olsen@example.org, SEUN.adeyemi@example.org;2026-11-10 10:00 +01:00;2026-11-10T11:00+01:00;Room 4',
  'Nadia Haddad;nadia@example.org;;suite review;;;;',
  'Omar Said;omar@example.org;;;;;;',
].join('\n');
const GOOD = TABLE.split('\n')
  .filter((_, index) => index !== 2)
  .join('\n');

describe('the paste of candidates and interview times', () => {
  it('shows what each row would do, by line, and writes nothing', async () => {
    const view = (await preview(TABLE).expect(200)).body;
    expect(view.counts).toEqual({ create: 2, update: 0, skip: 0, error: 1 });
    expect(view.rows.map((row: { line: number; action: string }) => [row.line, row.action])).toEqual([
      [2, 'create'],
      [3, 'error'],
      [4, 'create'],
    ]);
    expect(view.rows[0].summary).toBe('Add Nadia Haddad (nadia@example.org); Suite review at 2026-11-10T09:00:00.000Z');
    expect(view.rows[1].problems).toEqual([
      'round: give a time or interviewers for it.',
      'The round R1 of this candidate stands in line 2 already.',
    ]);
    expect(await rows(CandidateEntity, { email: 'nadia@example.org' })).toEqual([]);
  });

  it('imports all rows or none, and only once', async () => {
    const refused = await send(TABLE).expect(422);
    expect(refused.body.type).toBe('urn:plumbline:error:IMPORT.HAS_ERRORS');
    expect(refused.body.errors).toEqual([
      { path: '/csv', message: expect.stringMatching(/^Line 3: round: give a time/) },
    ]);
    expect(await rows(CandidateEntity, { email: 'omar@example.org' })).toEqual([]);

    expect((await send(GOOD).expect(200)).body.counts).toEqual({ create: 2, update: 0, skip: 0, error: 0 });
    const { candidate, application } = await loopOf('nadia@example.org');
    expect(candidate).toMatchObject({ name: 'Nadia Haddad', headline: 'Ships agents' });
    expect(application).toMatchObject({ state: 'planned', version: 1 });
    expect(await rows(InterviewEntity, { applicationId: application.id })).toMatchObject([
      { roundId: 'R1', startsAt: '2026-11-10T09:00:00.000Z', endsAt: '2026-11-10T10:00:00.000Z', location: 'Room 4' },
    ]);
    const asked = await rows(AssignmentEntity, { applicationId: application.id });
    expect(asked.map((one) => [one.personId, one.status, one.dueAt]).sort()).toEqual(
      [marit.id, seun.id].sort().map((id) => [id, 'assigned', '2026-11-11T10:00:00.000Z']),
    );
    expect((await send(GOOD).expect(200)).body.counts).toEqual({ create: 0, update: 0, skip: 2, error: 0 });
  });

  it('moves interviews and asks further interviewers of loops that are there', async () => {
    await send('name,email\nPriya Nair,priya@example.org').expect(200);
    const csv =
      'email\tname\tround\tstarts at\tpanel\npriya@example.org\t\tR1\t2026-11-12 09:00Z\tmarit.olsen@example.org';
    expect((await send(csv).expect(200)).body.rows).toMatchObject([
      { line: 2, action: 'update', summary: expect.stringMatching(/^Priya Nair; Suite review/) },
    ]);
    const { application } = await loopOf('priya@example.org');
    const minutes = world.rubric.rounds.find((round) => round.id === 'R1')!.minutes;
    const [interview] = await rows(InterviewEntity, { applicationId: application.id });
    expect(Date.parse(interview!.endsAt) - Date.parse(interview!.startsAt)).toBe(minutes * 60_000);
    await send(csv.replace('09:00Z', '10:00Z')).expect(200);
    expect(await rows(InterviewEntity, { applicationId: application.id })).toMatchObject([
      { startsAt: '2026-11-12T10:00:00.000Z', version: 2 },
    ]);
    expect(await rows(AssignmentEntity, { applicationId: application.id })).toHaveLength(1);
  });

  it('names every problem of a row', async () => {
    const loop = await world.loop(requisition, {
      state: 'pre_read',
      candidate: { name: 'Late Lara', email: 'lara@example.org' },
    });
    await world.recuse(
      await world.loop(requisition, { candidate: { name: 'Con Flict', email: 'con@example.org' } }),
      seun,
    );
    const of = (cells: string) => `name,email,round,interviewers,starts_at,ends_at\n${cells}`;
    for (const [cells, problem] of [
      [',new@example.org,,,,', 'name: give the name of the candidate.'],
      ['A,not an address,,,,', 'email: give an address such as name@example.com.'],
      [`${'x'.repeat(LIMITS.name + 1)},a@example.org,,,,`, `name: give at most ${LIMITS.name} characters.`],
      ['A,a@example.org,R77,,2026-11-12 10:00Z,', /^round: 'R77' is none of .*R1 \(Suite review\)/],
      ['A,a@example.org,R1,,2026-11-12 10:00,', /^starts_at: give date, time and time zone/],
      ['A,a@example.org,R1,,2026-02-30 10:00Z,', /^starts_at: give date, time and time zone/],
      ['A,a@example.org,R1,,2026-11-12 10:00Z,2026-11-12 09:00Z', /^ends_at: must be after/],
      ['A,a@example.org,R1,,,2026-11-12 09:00Z', 'starts_at: give the beginning as well.'],
      ['A,a@example.org,,,2026-11-12 10:00Z,', 'round: say which round this is for.'],
      ['A,a@example.org,R1,nobody@example.org,,', 'interviewers: nobody@example.org is nobody of the organisation.'],
      [
        'A,a@example.org,R1,chen.wei@example.org,,',
        'interviewers: Chen Wei is on the committee: committee members do not rate.',
      ],
      ['A\u202E,a@example.org,,,,', /^name: holds the invisible character U\+202E after 'A'/],
      [
        'A,a@example.org,screen,marit.olsen@example.org,,',
        'interviewers: nobody rates in the screen; leave this empty.',
      ],
      [
        ',lara@example.org,R1,marit.olsen@example.org,,',
        "interviewers: the loop is in 'pre read'; go back to collecting first.",
      ],
      [',con@example.org,R1,seun.adeyemi@example.org,,', 'interviewers: Seun Adeyemi is recused from this loop.'],
    ] as const) {
      const [row] = (await preview(of(cells)).expect(200)).body.rows;
      expect([cells, row.action, row.problems]).toEqual([
        cells,
        'error',
        [typeof problem === 'string' ? problem : expect.stringMatching(problem)],
      ]);
    }
    expect(loop.applicationId).toBeDefined();
  });

  it('shows every other row when a line can not be read', async () => {
    const csv = 'name,email\nAnn,ann@example.org,1,2,3,4,5\nBo "B",bo@example.org\nCy,cy@example.org';
    const { body } = await preview(csv).expect(200);
    expect(body.rows).toMatchObject([
      { line: 2, action: 'error', problems: [expect.stringMatching(/has 7 cells, the first line names 2 columns/)] },
      {
        line: 3,
        action: 'error',
        summary: 'Bo "B",bo@example.org',
        problems: [expect.stringMatching(/quotation mark/)],
      },
      { line: 4, action: 'create', summary: 'Add Cy (cy@example.org)' },
    ]);
    expect(body.counts).toEqual({ create: 1, update: 0, skip: 0, error: 2 });
    expect((await send(csv).expect(422)).body.errors).toHaveLength(2);
    expect(await rows(CandidateEntity, { email: 'cy@example.org' })).toEqual([]);
  });

  it('does not know loops that do not exist for the importer', async () => {
    const recused = await world.person('Rico Recused', { roles: ['recruiter'] });
    await world.recuse(
      await world.loop(requisition, { candidate: { name: 'Secret Sol', email: 'sol@example.org' } }),
      recused,
    );
    const csv = 'name,email\nTyped Name,sol@example.org';
    expect((await preview(csv).expect(200)).body.rows[0].action).toBe('skip');
    expect((await preview(csv, await app.as(recused)).expect(200)).body.rows[0]).toEqual({
      line: 2,
      action: 'create',
      summary: 'Add Typed Name (sol@example.org)',
      problems: [],
      changes: [],
    });
  });

  it('lets an admin add candidates and times, and ask nobody for a card', async () => {
    const agent = await app.as(world.admin);
    const csv =
      'name,email,round,interviewers,starts_at\nAdi Min,adi@example.org,R1,marit.olsen@example.org,2026-11-12 10:00Z';
    expect((await preview(csv, agent).expect(200)).body.rows[0].problems[0]).toMatch(
      /^interviewers: only a recruiter or facilitator/,
    );
    await send(csv.replace('marit.olsen@example.org', ''), agent).expect(200);
  });

  it('names what can not be read at all', async () => {
    for (const csv of [
      '',
      7,
      undefined,
      'name\nA',
      'name,email,salary\nA,a@example.org,1',
      'name,email',
      `name,email\n${'A,a@example.org\n'.repeat(LIMITS.csvRows + 1)}`,
      '"name,email\nA,a@example.org',
    ]) {
      const answer = await preview(csv).expect(422);
      expect(answer.body.errors.map((one: { path: string }) => one.path)).toEqual(['/csv']);
    }
    expect(
      (await asRecruiter.post(path('/preview'), { csv: 'name,email\nA,a@b.org', dry: true }).expect(422)).body.errors[0]
        .path,
    ).toBe('/dry');
  });

  it('does not exist for who does not manage the requisition', async () => {
    for (const person of [chen, marit, stranger]) {
      await preview(GOOD, await app.as(person)).expect(404);
      await send(GOOD, await app.as(person)).expect(404);
    }
  });

  it('adds nobody to a closed requisition', async () => {
    const closed = await world.requisition({ row: { status: 'closed' } });
    const answer = await asRecruiter
      .post(`/api/requisitions/${closed.id}/candidates/imports`, { csv: 'name,email\nA,late@example.org' })
      .expect(409);
    expect(answer.body.type).toBe('urn:plumbline:error:REQUISITION.CLOSED');
  });
});
