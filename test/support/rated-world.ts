import { type Level, type LoopState, panelRounds } from '@app/domain';
import type { Agent } from './agent.js';
import type { TestApp } from './app.js';
import { fullContent } from './card-content.js';
import { World, type WorldLoop, type WorldPerson, type WorldRequisition } from './world.js';

/** In every text of every card: what a report of numbers must not carry. */
export const CANARY = 'zyxwvut secret evidence';

const PAIRS: readonly (readonly [Level, Level])[] = [
  [4, 3],
  [3, 3],
  [4, 2],
  [2, 2],
  [3, 2],
  [4, 3],
];

/** A requisition with six sealed loops, each rated by Ann and Bob: enough for a calibration report. */
export class RatedWorld {
  private constructor(
    readonly app: TestApp,
    readonly world: World,
    readonly recruiter: WorldPerson,
    readonly ann: WorldPerson,
    readonly bob: WorldPerson,
    readonly round: string,
    readonly requisition: WorldRequisition,
    readonly agent: Agent,
  ) {}
  readonly loops: WorldLoop[] = [];

  static async create(app: TestApp): Promise<RatedWorld> {
    const world = await World.create(app);
    const [recruiter, ann, bob] = await Promise.all([
      world.person('Rosalind Recruiter', { roles: ['recruiter'] }),
      world.person('Annika Interviewer'),
      world.person('Bobby Interviewer'),
    ]);
    const round = panelRounds(world.rubric)[0]!.id;
    const requisition = await world.requisition({ panel: { [round]: [ann, bob] } });
    const here = new RatedWorld(app, world, recruiter, ann, bob, round, requisition, await app.as(recruiter));
    for (const [index, levels] of PAIRS.entries()) {
      here.loops.push(await here.ratedLoop('sealed', levels, `Candidate Number${index}`));
    }
    return here;
  }

  /** A loop in which Ann and Bob have rated every criterion of the round, two and five hours after the end of the interview. */
  async ratedLoop(
    state: LoopState,
    levels: readonly [Level, Level],
    name: string,
    requisition: WorldRequisition = this.requisition,
  ): Promise<WorldLoop> {
    const { app, world, round } = this;
    const loop = await world.loop(requisition, { state, candidate: { name } });
    await world.interview(loop, round);
    const begin = app.clock.now();
    for (const [index, person] of [this.ann, this.bob].entries()) {
      const content = fullContent(world.rubric, round, levels[index]!);
      const evidence = content.evidence.map((item) => ({ ...item, text: `${CANARY} ${item.text}` }));
      app.clock.advanceHours(3);
      await world.card(await world.assign(loop, person, round), { content: { ...content, evidence, summary: CANARY } });
    }
    app.clock.set(begin);
    return loop;
  }
}
