import { randomUUID } from 'node:crypto';
import type { ScorecardContent } from '@app/domain';
import type { Agent } from './agent.js';
import { startTestApp, type TestApp } from './app.js';
import { fullContent } from './card-content.js';
import { World, type WorldAssignment, type WorldLoop, type WorldPerson, type WorldRequisition } from './world.js';

export interface OpenedCard {
  readonly loop: WorldLoop;
  readonly assignment: WorldAssignment;
  readonly agent: Agent;
  readonly id: string;
}

/** A requisition whose suite review Marit and Seun rate: where cards are opened, saved and submitted. */
export class CardWorld {
  private constructor(
    readonly app: TestApp,
    readonly world: World,
    readonly marit: WorldPerson,
    readonly seun: WorldPerson,
    readonly requisition: WorldRequisition,
  ) {}

  static async create(): Promise<CardWorld> {
    const app = await startTestApp();
    const world = await World.create(app);
    const marit = await world.person('Marit Olsen');
    const seun = await world.person('Seun Adeyemi');
    return new CardWorld(app, world, marit, seun, await world.requisition({ panel: { R1: [marit, seun] } }));
  }

  /** A loop in which Marit, or `person`, has accepted her card of the suite review through the API. */
  async openCard(of: WorldRequisition = this.requisition, person: WorldPerson = this.marit): Promise<OpenedCard> {
    const loop = await this.world.loop(of);
    const assignment = await this.world.assign(loop, person, 'R1', { status: 'assigned' });
    const agent = await this.app.as(person);
    const answer = await agent.post(`/api/assignments/${assignment.id}/answer`, { answer: 'accept' }).expect(200);
    return { loop, assignment, agent, id: answer.body.scorecardId };
  }

  /** A card of the suite review with nothing missing. */
  complete(): ScorecardContent {
    return fullContent(this.world.rubric, 'R1', 3);
  }
}

export const save = (agent: Agent, id: string, content: unknown, version: number) =>
  agent.put(`/api/scorecards/${id}/draft`, { content: content as object }).set('If-Match', `"${version}"`);

export const submit = (agent: Agent, id: string, version: number, key: string = randomUUID()) =>
  agent.post(`/api/scorecards/${id}/submission`).set('If-Match', `"${version}"`).set('Idempotency-Key', key);
