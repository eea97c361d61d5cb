import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addHours, LIMITS } from '@app/domain';
import { ApplicationEntity, CandidateEntity, ReadDatabase } from '@app/persistence';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { World, type WorldLoop, type WorldPerson, type WorldRequisition } from '../support/world.js';

let app: TestApp;
let world: World;
let recruiter: WorldPerson;
let marit: WorldPerson;
let seun: WorldPerson;
let chen: WorldPerson;
let manager: WorldPerson;
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
  manager = await world.person('Ines Manager');
  stranger = await world.person('Sam Stranger');
  requisition = await world.requisition({
    members: { committee: [chen], hiring_manager: [manager] },
    panel: { R1: [marit, seun] },
  });
  asRecruiter = await app.as(recruiter);
});
afterAll(() => app.close());

const of = (path: string, id = requisition.id) => `/api/requisitions/${id}/${path}`;
const add = (body: object, agent = asRecruiter, id = requisition.id) => agent.post(of('candidates', id), body);
const candidate = (change: object = {}) => ({
  name: 'Nadia Haddad',
  email: 'Nadia@Example.org',
  headline: 'Ships agents',
  ...change,
});
const pathsOf = (answer: { body: { errors?: { path: string }[] } }) =>
  (answer.body.errors ?? []).map((one) => one.path);
const rows = <T extends object>(entity: new () => T, where: object): Promise<T[]> =>
  app.get(ReadDatabase).manager.findBy(entity, where);

describe('adding a candidate', () => {
  it('plans a loop, once per address', async () => {
    const view = (await add(candidate()).expect(201)).body;
    expect(view).toMatchObject({ candidate: { name: 'Nadia Haddad', headline: 'Ships agents' }, state: 'planned' });
    const [stored] = await rows(CandidateEntity, { id: view.candidate.id });
    expect(stored?.email).toBe('nadia@example.org');
    const again = await add(candidate({ email: 'NADIA@example.org' })).expect(409);
    expect(again.body.type).toBe('urn:plumbline:error:CANDIDATE.ALREADY_HERE');
    expect(pathsOf(again)).toEqual(['/email']);
  });

  it('happens once however often it is sent with the same key', async () => {
    const send = () => add(candidate({ email: 'once@example.org' })).set('Idempotency-Key', 'candidate-once');
    expect((await send().expect(201)).body).toEqual((await send().expect(201)).body);
  });

  it('knows a candidate of another requisition again, for whoever sees every loop', async () => {
    const other = await world.requisition({ members: { recruiter: [stranger] } });
    const first = (await add(candidate({ email: 'known@example.org' })).expect(201)).body;
    const second = (
      await add(candidate({ email: 'known@example.org', name: 'N. Haddad' }), asRecruiter, other.id).expect(201)
    ).body;
    expect(second.candidate).toEqual(first.candidate);
  });

  it('tells nobody of a candidate elsewhere or of a loop they are recused from', async () => {
    const other = await world.requisition({ members: { recruiter: [stranger] } });
    const hidden = (await add(candidate({ email: 'hidden@example.org', headline: 'Kept' })).expect(201)).body;
    const fresh = await add(
      candidate({ email: 'hidden@example.org', name: 'New' }),
      await app.as(stranger),
      other.id,
    ).expect(201);
    expect(fresh.body.candidate).toMatchObject({ name: 'New', headline: 'Ships agents' });
    expect(fresh.body.candidate.id).not.toBe(hidden.candidate.id);
    const recused = await world.person('Rico Recused', { roles: ['recruiter'] });
    const loop = await world.loop(requisition, { candidate: { name: 'Stored', email: 'friend@example.org' } });
    await world.recuse(loop, recused);
    const asIfNew = await add(candidate({ email: 'friend@example.org', name: 'Typed' }), await app.as(recused)).expect(
      201,
    );
    expect(asIfNew.body.candidate.name).toBe('Typed');
  });

  it.each([
    [{ name: '  ' }, '/name'],
    [{ name: 'x'.repeat(LIMITS.name + 1) }, '/name'],
    [{ name: 4 }, '/name'],
    [{ email: 'nobody' }, '/email'],
    [{ email: undefined }, '/email'],
    [{ headline: 'x'.repeat(LIMITS.headline + 1) }, '/headline'],
    [{ headline: undefined }, '/headline'],
    [{ salary: '100k' }, '/salary'],
  ])('names the field that is wrong (case %#)', async (change, path) => {
    expect(pathsOf(await add(candidate(change)).expect(422))).toEqual([path]);
  });

  it('is refused in a closed requisition, and does not exist for those who do not manage it', async () => {
    const closed = await world.requisition({ row: { status: 'closed' } });
    expect((await add(candidate(), asRecruiter, closed.id).expect(409)).body.type).toBe(
      'urn:plumbline:error:REQUISITION.CLOSED',
    );
    for (const person of [marit, chen, manager, stranger]) {
      await add(candidate({ email: 'x@example.org' }), await app.as(person)).expect(404);
    }
  });
});

describe('the board and the list', () => {
  let own: WorldRequisition;
  let loops: Record<'blind' | 'done' | 'open', WorldLoop>;

  beforeAll(async () => {
    own = await world.requisition({
      members: { committee: [chen], hiring_manager: [manager] },
      panel: { R1: [marit, seun] },
    });
    const named = (name: string, state: 'collecting' | 'revealed' | 'planned') =>
      world.loop(own, { state, candidate: { name } });
    loops = {
      done: await named('Zoe Revealed', 'revealed'),
      blind: await named('anna Blind', 'collecting'),
      open: await named('Bea Planned', 'planned'),
    };
    await world.interview(loops.blind, 'R1', addHours(app.clock.now(), -48));
    await world.assign(loops.blind, seun, 'R1');
    await world.card(await world.assign(loops.blind, marit, 'R1'), { level: 4 });
    for (const person of [marit, seun]) await world.card(await world.assign(loops.done, person, 'R1'), { level: 3 });
  });

  const board = async (person: WorldPerson, query = '') =>
    (await (await app.as(person)).get(of(`board${query}`, own.id)).expect(200)).body;
  const list = async (person: WorldPerson) =>
    (await (await app.as(person)).get(of('candidates', own.id)).expect(200)).body.candidates;

  it('list the candidates by name, with the figures only where the policy opens them', async () => {
    const seen = await list(recruiter);
    expect(seen.map((one: { candidate: { name: string } }) => one.candidate.name)).toEqual([
      'anna Blind',
      'Bea Planned',
      'Zoe Revealed',
    ]);
    expect(seen.map((one: { state: string }) => one.state)).toEqual(['collecting', 'planned', 'revealed']);
    expect(seen.map((one: object) => 'score' in one)).toEqual([false, false, true]);
    expect(seen[2].score).toEqual({ cards: 2, ratedCriteria: 4, weightedMean: 3 });
  });

  it('show a panellist the own loops alone, and nothing of the blind one', async () => {
    const seen = await list(seun);
    expect(seen.map((one: { candidate: { name: string } }) => one.candidate.name)).toEqual([
      'anna Blind',
      'Zoe Revealed',
    ]);
    expect(seen[0]).not.toHaveProperty('score');
    const blindRow = (await board(seun)).rows[0];
    expect(blindRow.cells[0]).not.toHaveProperty('cards');
    expect(JSON.stringify(blindRow)).not.toContain(marit.id);
  });

  it('show the status of each card to whoever chases them: no time, no content', async () => {
    const { total, rows: seen } = await board(recruiter);
    expect(total).toBe(3);
    const cell = seen[0].cells.find((one: { roundId: string }) => one.roundId === 'R1');
    expect(
      cell.cards.map((one: { person: { name: string }; status: string }) => [one.person.name, one.status]),
    ).toEqual([
      ['Marit Olsen', 'submitted'],
      ['Seun Adeyemi', 'due'],
    ]);
    expect(Object.keys(cell.cards[0]).sort()).toEqual(['assignment', 'assignmentId', 'person', 'status']);
    for (const person of [manager, chen, world.admin]) {
      for (const row of (await board(person)).rows)
        for (const one of row.cells) expect(one).not.toHaveProperty('cards');
    }
  });

  it('search and page by what every row shows', async () => {
    expect((await board(recruiter, '?q=BLIND')).rows).toHaveLength(1);
    expect((await board(recruiter, '?q=catalina@example.org')).total).toBe(0);
    const page = await board(recruiter, '?offset=1&limit=1');
    expect(page).toMatchObject({ total: 3, rows: [{ candidate: { name: 'Bea Planned' } }] });
    const agent = await app.as(recruiter);
    for (const [query, path] of [
      ['limit=0', '/limit'],
      ['limit=201', '/limit'],
      ['offset=-1', '/offset'],
      ['sort=score', '/sort'],
      [`q=${'x'.repeat(200)}`, '/q'],
      ['limit=two', '/limit'],
    ]) {
      expect(pathsOf(await agent.get(of(`board?${query}`, own.id)).expect(422))).toEqual([path]);
    }
  });

  it('hide a loop from who is recused, in rows and counts', async () => {
    const recused = await world.person('Rita Recused', { roles: ['recruiter'] });
    await world.recuse(loops.done, recused);
    expect((await board(recused)).total).toBe(2);
    expect(await list(recused)).toHaveLength(2);
  });

  it('do not exist for strangers', async () => {
    const agent = await app.as(stranger);
    await agent.get(of('board', own.id)).expect(404);
    await agent.get(of('candidates', own.id)).expect(404);
    await app.anonymous.get(of('candidates', own.id)).expect(401);
  });

  it('answer 4,000 candidates in as many statements as 3', async () => {
    const big = await world.requisition({ members: { committee: [chen] } });
    const count = 4_000;
    const createdAt = app.clock.now();
    const base = { organisationId: world.organisationId, createdAt, version: 1 };
    const people = Array.from({ length: count }, (_, index) => ({
      ...base,
      id: app.ids.next(),
      name: `Candidate ${index}`,
      email: `c${index}@example.org`,
      headline: '',
    }));
    const applications = people.map(({ id: candidateId }) => ({
      ...base,
      id: app.ids.next(),
      candidateId,
      requisitionId: big.id,
      state: 'collecting' as const,
      decisionVersion: 1,
      openedAt: createdAt,
      debriefAt: null,
    }));
    await world.insertMany(CandidateEntity, people);
    await world.insertMany(ApplicationEntity, applications);
    const manager = app.get(ReadDatabase).manager;
    const counted = async (id: string): Promise<number> => {
      const agent = await app.as(recruiter);
      const runs: string[] = [];
      const logger = manager.connection.logger;
      const spy = {
        ...logger,
        logQuery: (query: string) => runs.push(query),
        logQueryError: () => undefined,
        logQuerySlow: () => undefined,
      };
      manager.connection.logger = spy;
      const options = manager.connection.options as { logging?: unknown };
      Object.assign(options, { logging: true });
      const answer = await agent.get(of('candidates', id)).expect(200);
      manager.connection.logger = logger;
      Object.assign(options, { logging: false });
      expect(answer.body.candidates.length).toBe(id === big.id ? count : 3);
      return runs.length;
    };
    const [few, many] = [await counted(own.id), await counted(big.id)];
    expect(few).toBeGreaterThan(3);
    expect(many).toBe(few);
  });
});
