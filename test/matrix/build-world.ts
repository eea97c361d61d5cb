// One world for the matrix: everything that can exist in a loop exists, whatever its state, so that only the policy decides.
import { addHours, panelRounds } from '@app/domain';
import { InterviewEntity, ProjectorEntity } from '@app/persistence';
import { hashSecret } from '../../apps/api/src/platform/clock/secret-source.js';
import { Agent } from '../support/agent.js';
import type { TestApp } from '../support/app.js';
import { World, type WorldLoop, type WorldPerson, type WorldRequisition } from '../support/world.js';
import { ACTORS, ACTOR_KEYS, type Actor, PROJECTOR } from './actors.js';
import { Canaries } from './canaries.js';
import type { MatrixIds, MatrixWorld, People, WorldSetting } from './matrix-world.js';
import { addCards } from './plant-cards.js';
import { addDecision, addEnd, addScreenCard, addVotes, PRESENT_VERSION } from './plant-decision.js';
import { addDocuments } from './plant-documents.js';
import { addPay } from './plant-pay.js';
import { addCaseAnswers } from './plant-cases.js';
import { addVignetteAnswers } from './plant-vignettes.js';
import { addAskedQuestions, addPlan } from './plant-plan.js';
import { addRoom } from './plant-room.js';

export async function buildWorld(app: TestApp, setting: WorldSetting): Promise<MatrixWorld> {
  const world = await World.create(app, { name: 'Matrix' });
  const canaries = new Canaries();
  const people = await addPeople(world);
  const round = panelRounds(world.rubric)[0]!.id;
  const screenRound = world.rubric.rounds.find((one) => one.kind === 'screen')!.id;
  const requisition = await addRequisition(world, people, round, setting);
  await world.requisition({ panel: { [round]: [people.panelOfAnotherRequisition] } });
  const band = await world.band(requisition, {
    low: canaries.number('band.low', 87_811, { objects: ['band_fit'], act: 'band' }),
    high: canaries.number('band.high', 113_287, { objects: ['band_fit'], act: 'band' }),
  });
  const loop = await world.loop(requisition, {
    state: setting.state,
    row: { decisionVersion: PRESENT_VERSION },
    candidate: {
      name: `${setting.hiddenName ?? ''}${canaries.text('candidate.name', { objects: ['identity'] })}`,
      headline: `${setting.hiddenName ?? ''}${canaries.text('candidate.headline', { objects: ['identity'] })}`,
      ...(setting.hiddenName ? { email: `${setting.hiddenName}@example.org` } : {}),
    },
  });
  if (setting.hiddenName) await addNeighbours(world, requisition, people, round);
  await world.insert(InterviewEntity, {
    applicationId: loop.applicationId,
    roundId: round,
    startsAt: world.app.clock.now(),
    endsAt: '2026-11-02T10:00:00.000Z' as never,
    location: canaries.text('interview.location', { objects: ['loop'] }),
    version: 1,
  });
  await addPlan(world, loop, round, canaries);
  const documents = await addDocuments(world, loop, canaries, setting.hiddenName ?? '');
  const files = [documents.loopArtifact, documents.safeLoopArtifact];
  const { everyCard, ...cards } = await addCards(world, loop, people, round, setting, canaries, files);
  await addAskedQuestions(world, loop, everyCard, setting);
  // Worlds differ in how many rows the parts before have: what comes after has the same ids in each of them.
  app.ids.continueAt(11_000);
  await addScreenCard(world, loop, people, band, canaries);
  const scenario = await addPay(world, loop, people, band, canaries);
  await addVotes(world, loop, people, setting, canaries);
  await addDecision(world, loop, people, canaries);
  await addEnd(world, loop, people, setting);
  await addCaseAnswers(world, people, setting, canaries);
  app.ids.continueAt(12_000);
  await addVignetteAnswers(world, people, setting, canaries);
  app.ids.continueAt(13_000);
  const room = await addRoom(world, loop, people, cards.scorecard, canaries);
  app.ids.continueAt(14_000);
  const ids: MatrixIds = {
    organisation: world.organisationId,
    rubricVersion: world.rubricVersionId,
    requisition: requisition.id,
    application: loop.applicationId,
    candidate: loop.candidateId,
    band,
    scenario,
    round,
    screenRound,
    ...documents,
    ...cards,
    ...room,
  };
  const screen = new Agent(app.nest.getHttpServer(), await pairScreen(world, loop, people));
  return {
    ...{ app, state: setting.state, people, ids, canaries: canaries.all },
    as: (visitor) => (visitor === PROJECTOR ? Promise.resolve(screen) : app.as(people[visitor])),
  };
}

/** @returns the cookie of a screen that hangs in the room of this loop, whatever state it is in */
async function pairScreen(world: World, { applicationId }: WorldLoop, people: People): Promise<string> {
  const secret = 'the-secret-of-the-paired-screen'.padEnd(43, '_');
  const pairedAt = world.app.clock.now();
  await world.insert(ProjectorEntity, {
    ...{ applicationId, tokenHash: hashSecret(secret), pairedBy: people.facilitator.id, pairedAt },
    expiresAt: addHours(pairedAt, 12),
  });
  return `plumbline-projector=${secret}`;
}

async function addPeople(world: World): Promise<People> {
  const people = {} as People;
  for (const key of ACTOR_KEYS) {
    const actor: Actor = ACTORS[key];
    people[key] = await world.person(key, { roles: actor.organisationRoles ?? [] });
    if (actor.grant) await world.grantNames(people[key]);
  }
  return people;
}

/** Others of the same requisition and panel, so that an order by the hidden name would show. */
async function addNeighbours(
  world: World,
  requisition: WorldRequisition,
  people: People,
  round: string,
): Promise<void> {
  for (const name of ['Hanna Middle', 'Nils Middle', 'Tove Middle']) {
    const loop = await world.loop(requisition, { candidate: { name, email: 'middle@example.org' } });
    for (const key of ['raterWriting', 'raterDone'] as const) await world.assign(loop, people[key], round);
  }
}

function addRequisition(world: World, people: People, round: string, setting: WorldSetting) {
  const { blindness, compOpensAt, identity } = setting;
  const members: Record<string, WorldPerson[]> = {};
  const raters: WorldPerson[] = [];
  for (const key of ACTOR_KEYS) {
    const actor: Actor = ACTORS[key];
    for (const role of actor.requisitionRoles ?? []) (members[role] ??= []).push(people[key]);
    if (actor.assignment && actor.assignment.status !== 'removed' && !actor.assignment.seat) raters.push(people[key]);
  }
  return world.requisition({ members, panel: { [round]: raters }, row: { blindness, compOpensAt, identity } });
}
