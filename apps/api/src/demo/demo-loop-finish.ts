import { Injectable } from '@nestjs/common';
import type { LoopState, Rubric } from '@app/domain';
import { PanelScoreRepository, ScorecardPacketRepository, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { LoopSealer } from '../platform/demo/loop-sealer.js';
import { DEMO_CONTENT } from './content/index.js';
import type { DemoClock } from './demo-clock.js';
import { DEMO_ORGANISATION_ID as organisationId, demoId } from './demo-id.js';
import { applicationId, type DemoLoop } from './demo-loop-rows.js';
import { personId } from './demo-organisation-rows.js';

/** What the product's own code makes of a seeded loop: its read models, its sealed record, and the states after it. */
@Injectable()
export class DemoLoopFinish {
  constructor(
    private readonly scores: PanelScoreRepository,
    private readonly packets: ScorecardPacketRepository,
    private readonly sealer: LoopSealer,
  ) {}

  async finish(tx: Tx, clock: DemoClock, rubric: Rubric, loop: DemoLoop): Promise<void> {
    const application = applicationId(loop.candidate.key);
    await this.scores.rebuild(tx, { organisationId, applicationId: application, rubric, at: clock.morning });
    const [seal, ...later] = loop.afterSeal;
    if (!seal) return;
    const facilitator = facilitatorOf(loop);
    await this.sealer.sealWithin(tx, facilitator, application, seal.at);
    for (const [index, step] of later.entries()) {
      // Version 1 when seeded, 2 once sealed.
      const at = {
        organisationId,
        applicationId: application,
        state: step.from,
        decisionVersion: 1,
        version: index + 2,
      };
      const id = demoId('event', loop.candidate.key, step.to);
      await this.packets.move(tx, at, {
        id,
        toState: step.to satisfies LoopState,
        actorId: facilitator.id,
        reason: step.reason,
        at: step.at,
      });
    }
  }
}

function facilitatorOf({ requisition }: DemoLoop): Person {
  const person = DEMO_CONTENT.people.find((one) => one.key === requisition.facilitator);
  if (!person) throw new Error(`no facilitator for ${requisition.key}`);
  const { key, name, roles } = person;
  return { id: personId(key), organisationId, name, roles, organisationKind: 'demo' };
}
