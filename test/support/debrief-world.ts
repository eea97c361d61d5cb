// A loop with its whole panel and committee, in the state a test asks for.
import { addHours, type LoopState, type VoteChoice, type VotePhase } from '@app/domain';
import {
  ApplicationEntity,
  LoopEventEntity,
  type RequisitionEntity,
  TransactionRunner,
  VoteEntity,
} from '@app/persistence';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { TestApp } from './app.js';
import { rowsOf } from './rows-of.js';
import { World, type WorldAssignment, type WorldLoop, type WorldPerson, type WorldRequisition } from './world.js';

export interface DebriefPeople {
  /** Both rate R1. */
  readonly marit: WorldPerson;
  readonly seun: WorldPerson;
  /** Rates R2. */
  readonly yuki: WorldPerson;
  readonly chair: WorldPerson;
  readonly member: WorldPerson;
  readonly facilitator: WorldPerson;
  readonly manager: WorldPerson;
  readonly recruiter: WorldPerson;
  readonly stranger: WorldPerson;
}

export interface DebriefWorld {
  readonly world: World;
  readonly people: DebriefPeople;
  readonly requisition: WorldRequisition;
  readonly loop: WorldLoop;
  readonly assignments: {
    readonly marit: WorldAssignment;
    readonly seun: WorldAssignment;
    readonly yuki: WorldAssignment;
  };
  /** Ids of the three cards, in the order Marit, Seun, Yuki. */
  readonly cards: readonly [string, string, string];
}

export interface DebriefOptions {
  readonly state?: LoopState;
  readonly row?: Partial<RequisitionEntity>;
  readonly levels?: readonly [1 | 2 | 3 | 4, 1 | 2 | 3 | 4, 1 | 2 | 3 | 4];
  /** Yuki's card is still a draft. */
  readonly yukiWrites?: boolean;
}

async function cast(world: World): Promise<DebriefPeople> {
  return {
    marit: await world.person('Marit Olsen', { seniority: 2 }),
    seun: await world.person('Seun Adeyemi', { seniority: 4 }),
    yuki: await world.person('Yuki Tanaka'),
    chair: await world.person('Rafael Ortega', { seniority: 5 }),
    member: await world.person('Thandiwe Nkosi'),
    facilitator: await world.person('Lukas Brandt'),
    manager: await world.person('Aoife Brennan'),
    recruiter: await world.person('Farah Haddad', { roles: ['recruiter'] }),
    stranger: await world.person('Igor Novak'),
  };
}

/** Three submitted cards (two of one round, so that some criteria have two raters), a chair, a member, a facilitator. */
export async function debriefWorld(app: TestApp, options: DebriefOptions = {}): Promise<DebriefWorld> {
  const world = await World.create(app);
  const people = await cast(world);
  const { chair, member, facilitator, manager } = people;
  const requisition = await world.requisition({
    members: { chair: [chair], committee: [member], facilitator: [facilitator], hiring_manager: [manager] },
    panel: { R1: [people.marit, people.seun], R2: [people.yuki] },
    row: { debriefMode: 'committee', ...options.row },
  });
  const { state = 'revealed', levels = [3, 3, 3], yukiWrites = false } = options;
  const loop = await world.loop(requisition, { state });
  const assignments = {
    marit: await world.assign(loop, people.marit, 'R1'),
    seun: await world.assign(loop, people.seun, 'R1'),
    yuki: await world.assign(loop, people.yuki, 'R2'),
  };
  const marit = await world.card(assignments.marit, { level: levels[0] });
  const seun = await world.card(assignments.seun, { level: levels[1] });
  const yuki = await world.card(assignments.yuki, { level: levels[2], status: yukiWrites ? 'draft' : 'submitted' });
  const { applicationId } = loop;
  const at = app.clock.now();
  await world.insert(LoopEventEntity, {
    ...{ applicationId, seq: 1, fromState: 'planned', toState: 'collecting', actorId: facilitator.id },
    ...{ reason: '', at: addHours(at, -24), decisionVersion: 1 },
  });
  return { world, people, requisition, loop, assignments, cards: [marit, seun, yuki] };
}

/** Puts a loop into a state without the way there: for tests that are about what one may do in it. */
export async function putInto(app: TestApp, { applicationId }: WorldLoop, state: LoopState): Promise<void> {
  const writer = app.nest.get<DataSource>(getDataSourceToken('writer'), { strict: false });
  await app.get(TransactionRunner).run(async () => {
    await writer.manager.update(ApplicationEntity, { id: applicationId }, { state });
  });
}

/** Closes the final vote without its rules: the ballots are open. */
export async function closeVote({ world, loop, people }: DebriefWorld, decisionVersion = 1): Promise<string> {
  const { applicationId } = loop;
  const earlier = await rowsOf(world.app, LoopEventEntity, { applicationId });
  return world.insert(LoopEventEntity, {
    ...{ applicationId, seq: Math.max(0, ...earlier.map((event) => event.seq)) + 1, decisionVersion },
    ...{ fromState: 'final_vote', toState: 'final_vote', actorId: people.facilitator.id },
    ...{ reason: 'Closed by the test.', at: world.app.clock.now() },
  });
}

export function vote(
  { world, loop }: DebriefWorld,
  person: WorldPerson,
  phase: VotePhase,
  choice: VoteChoice,
  note = 'Owns the suite.',
): Promise<string> {
  return world.insert(VoteEntity, {
    ...{ applicationId: loop.applicationId, decisionVersion: 1, personId: person.id, phase, choice, note, version: 1 },
    ...{ level: choice === 'hire' ? 'senior' : null, confidence: 'medium', castAt: world.app.clock.now() },
  });
}
