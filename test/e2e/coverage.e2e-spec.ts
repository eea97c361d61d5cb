import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CoverageView } from '@app/contracts';
import { panelRounds } from '@app/domain';
import { AssignmentEntity, AuditEntryEntity, RequisitionPanelEntity } from '@app/persistence';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { rowsOf } from '../support/rows-of.js';
import { type Panel, World, type WorldLoop, type WorldPerson, type WorldRequisition } from '../support/world.js';

let app: TestApp;
let world: World;
let recruiter: WorldPerson;
let chen: WorldPerson;
let crew: WorldPerson[];
let asRecruiter: Agent;

beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  recruiter = await world.person('Rosa Recruiter', { roles: ['recruiter'] });
  chen = await world.person('Chen Wei');
  crew = [];
  for (const name of ['Ann Ade', 'Bo Birk', 'Cy Cole', 'Di Dorn', 'Ed Eck']) crew.push(await world.person(name));
  asRecruiter = await app.as(recruiter);
});
afterAll(() => app.close());

/** One person in each panel round, `pairs` with two. */
function thinPanel(pairs: readonly string[] = []): Panel {
  return Object.fromEntries(
    panelRounds(world.rubric).map((round, at) => [
      round.id,
      pairs.includes(round.id) ? [crew[at]!, crew[(at + 1) % crew.length]!] : [crew[at]!],
    ]),
  );
}
const thin = (): Promise<WorldRequisition> => world.requisition({ members: { committee: [chen] }, panel: thinPanel() });
const panelPath = ({ id }: WorldRequisition): string => `/api/requisitions/${id}/coverage`;
const loopPath = ({ applicationId }: WorldLoop): string => `/api/applications/${applicationId}/coverage`;
const read = async (path: string, agent = asRecruiter): Promise<CoverageView> =>
  (await agent.get(path).expect(200)).body as CoverageView;
const additionsOf = ({ proposal }: CoverageView) =>
  proposal.additions.map(({ roundId, person }) => ({ roundId, personId: person.id }));
const add = (path: string, additions: object, key: string = randomUUID(), agent = asRecruiter) =>
  agent.post(`${path}/additions`, { additions }).set('Idempotency-Key', key);
const kinds = (view: CoverageView): string[] => [...new Set(view.warnings.map((one) => one.kind))];

describe('the coverage of the usual panel', () => {
  it('names who rates what, what is thin, and the fewest seats that help; one click adds them once', async () => {
    const requisition = await thin();
    const before = await read(panelPath(requisition));
    expect(before.rows).toHaveLength(world.rubric.criteria.length);
    expect(kinds(before)).toEqual(['one_rater', 'alone']);
    expect(before.warnings.every((one) => one.isHelped)).toBe(true);
    expect(before.check.now.agreement).toBeLessThan(before.check.now.criteria);
    expect(before.check.after).toMatchObject({ agreement: before.check.now.criteria, comparable: crew.length });
    const key = randomUUID();
    const after = (await add(panelPath(requisition), additionsOf(before), key).expect(200)).body as CoverageView;
    await add(panelPath(requisition), additionsOf(before), key).expect(200);
    expect(after.warnings).toEqual([]);
    expect(after.proposal).toEqual({ additions: [], isSmallest: true, beyondHelp: [] });
    const seats = await rowsOf(app, RequisitionPanelEntity, { requisitionId: requisition.id });
    expect(seats).toHaveLength(panelRounds(world.rubric).length + before.proposal.additions.length);
    const audit = await rowsOf(app, AuditEntryEntity, { objectId: requisition.id, action: 'requisition.cover' });
    expect(audit).toHaveLength(1);
    expect((await asRecruiter.get(`/api/requisitions/${requisition.id}`).expect(200)).body.version).toBe(2);
  });

  it('is not carried out when the panel changed meanwhile: nothing is added, and what is proposed now comes back', async () => {
    const requisition = await thin();
    const before = await read(panelPath(requisition));
    const [first, ...others] = additionsOf(before);
    const refused = await add(panelPath(requisition), others).expect(409);
    expect(refused.body).toMatchObject({ type: 'urn:plumbline:error:COVERAGE.CHANGED', current: before });
    await add(panelPath(requisition), [first, { roundId: 'R1', personId: chen.id }]).expect(409);
    await add(panelPath(requisition), []).expect(422);
    await add(panelPath(requisition), [{ roundId: 'R1' }]).expect(422);
    expect(await rowsOf(app, RequisitionPanelEntity, { requisitionId: requisition.id })).toHaveLength(5);
  });

  it('says why nothing helps where too few people rate', async () => {
    const requisition = await world.requisition({ panel: { R1: [crew[0]!] } });
    const { proposal, check } = await read(panelPath(requisition));
    expect(proposal.additions).toEqual([]);
    expect(proposal.beyondHelp).toHaveLength(world.rubric.criteria.length);
    expect(proposal.beyondHelp[0]).toMatch(/Name somebody else to the panel first/);
    expect(check.after).toBeNull();
  });

  it('is there for whoever may set the panel, and for nobody else', async () => {
    const requisition = await thin();
    for (const person of [chen, crew[0]!]) {
      const agent = await app.as(person);
      await agent.get(panelPath(requisition)).expect(404);
      await add(panelPath(requisition), [{ roundId: 'R1', personId: chen.id }], randomUUID(), agent).expect(404);
    }
  });
});

describe('the coverage of one loop', () => {
  it('counts who is asked now, and proposes nobody who can not be asked', async () => {
    const loop = await world.loop(await thin());
    for (const [at, round] of panelRounds(world.rubric).entries()) await world.assign(loop, crew[at]!, round.id);
    await world.assign(loop, crew[0]!, 'R2', { status: 'excused', reason: 'Away' });
    await world.assign(loop, crew[3]!, 'R1', { status: 'conflict', reason: 'Friends' });
    await world.recuse(loop, crew[4]!);
    const view = await read(loopPath(loop));
    const additions = additionsOf(view);
    expect(additions.length).toBeGreaterThan(0);
    expect(additions.filter((one) => [crew[3]!.id, crew[4]!.id, chen.id].includes(one.personId))).toEqual([]);
    expect(additions).not.toContainEqual({ roundId: 'R2', personId: crew[0]!.id });
    // The recused rater counts for nothing.
    const last = panelRounds(world.rubric).at(-1)!.id;
    expect(view.rounds.find((round) => round.roundId === last)?.people).toEqual([]);
    const after = (await add(loopPath(loop), additions).expect(200)).body as CoverageView;
    expect(after.warnings.filter((one) => one.kind === 'one_rater' || one.kind === 'uncovered')).toEqual([]);
    const rows = await rowsOf(app, AssignmentEntity, { applicationId: loop.applicationId, status: 'assigned' });
    expect(rows).toHaveLength(additions.length);
  });

  it('counts the usual panel of a planned loop, and asks it for a round that gets somebody more', async () => {
    const loop = await world.loop(await thin(), { state: 'planned' });
    const view = await read(loopPath(loop));
    expect(view.rounds.map((round) => round.people.length)).toEqual([1, 1, 1, 1, 1]);
    await add(loopPath(loop), additionsOf(view)).expect(200);
    const opened = await asRecruiter
      .post(`/api/applications/${loop.applicationId}/moves`, { move: 'open' })
      .expect(200);
    const asked = opened.body.rounds.flatMap((one: { assignments: unknown[] }) => one.assignments);
    expect(asked).toHaveLength(5 + view.proposal.additions.length);
    expect((await read(loopPath(loop))).warnings).toEqual([]);
  });

  it('tells nothing of a card: the same bytes before and after a card is in', async () => {
    const loop = await world.loop(await thin());
    const assignment = await world.assign(loop, crew[0]!, 'R1');
    await world.assign(loop, crew[1]!, 'R1');
    const { text } = await asRecruiter.get(loopPath(loop)).expect(200);
    await world.card(assignment);
    expect((await asRecruiter.get(loopPath(loop)).expect(200)).text).toBe(text);
  });

  it('proposes nothing once the packet is complete, and is not there for a rater', async () => {
    const loop = await world.loop(await thin(), { state: 'packet_ready' });
    await world.card(await world.assign(loop, crew[0]!, 'R1'));
    const view = await read(loopPath(loop));
    expect(view.warnings.length).toBeGreaterThan(0);
    expect(view.proposal).toMatchObject({ additions: [], beyondHelp: [] });
    await add(loopPath(loop), [{ roundId: 'R1', personId: crew[1]!.id }]).expect(409);
    await (await app.as(crew[0]!)).get(loopPath(loop)).expect(404);
    await (await app.as(world.admin)).get(loopPath(loop)).expect(404);
  });
});
