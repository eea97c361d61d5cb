import { Injectable } from '@nestjs/common';
import { Clock, type LoopState, type Rubric } from '@app/domain';
import {
  AuditTrail,
  PanelScoreRepository,
  RubricRepository,
  ScorecardPacketRepository,
  TransactionRunner,
  type Tx,
} from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { ReferencePack } from '../platform/compensation/index.js';
import { DemoLoader } from '../platform/demo/demo-loader.js';
import { LoopSealer } from '../platform/demo/loop-sealer.js';
import { RubricPacks } from '../platform/rubric-packs/rubric-packs.js';
import { DEMO_CONTENT, type DemoContent } from './content/index.js';
import { DemoArtifacts } from './demo-artifacts.js';
import { DemoClock, demoMorning } from './demo-clock.js';
import { DEMO_ORGANISATION_ID as organisationId, demoId } from './demo-id.js';
import { applicationId, type DemoLoop } from './demo-loop-rows.js';
import { FOUNDED_DAYS, organisationRows, personId } from './demo-organisation-rows.js';
import { DemoPaySeeder } from './demo-pay-seeder.js';
import { DemoSeeder } from './demo-seeder.js';
import { yearContent } from './year/year-content.js';

const PACK = 'ai-pm';

/** The demo organisation in one transaction. Read models and sealed records are made by the product's own code. */
@Injectable()
export class DemoOrganisationLoader extends DemoLoader {
  constructor(
    private readonly seeder: DemoSeeder,
    private readonly pay: DemoPaySeeder,
    private readonly packs: RubricPacks,
    private readonly references: ReferencePack,
    private readonly rubrics: RubricRepository,
    private readonly scores: PanelScoreRepository,
    private readonly packets: ScorecardPacketRepository,
    private readonly sealer: LoopSealer,
    private readonly audit: AuditTrail,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
    private readonly artifacts: DemoArtifacts,
  ) {
    super();
  }

  async load(): Promise<void> {
    const clock = new DemoClock(demoMorning(this.clock.now()));
    // Read here and not when the server starts: only a demo being loaded needs them.
    const logs = await this.artifacts.prepare();
    await this.transactions.run(async (tx) => {
      const { id: rubricVersionId, document: rubric } = await this.found(tx, clock);
      const setting = { clock, rubric, rubricVersionId, evalLog: logs.gate };
      const story = await this.write(tx, DEMO_CONTENT, setting);
      await this.seeder.artifacts(tx, this.artifacts.rows(clock, logs));
      await this.seeder.practice(tx, story, setting);
      await this.pay.pay(tx, DEMO_CONTENT, clock);
      // After the people of the story, who rate in the year too.
      const year = await this.write(tx, yearContent(), setting);
      for (const loop of [...story, ...year]) await this.finish(tx, clock, rubric, loop);
      await this.audit.record(tx, {
        ...{ organisationId, actorId: null, action: 'organisation.load_demo' },
        ...{ objectType: 'organisation', objectId: organisationId },
      });
    });
  }

  private async write(tx: Tx, content: DemoContent, setting: Parameters<DemoSeeder['loops']>[2]): Promise<DemoLoop[]> {
    const { clock, rubric, rubricVersionId } = setting;
    await this.seeder.organisation(tx, organisationRows(content, clock, rubric, rubricVersionId));
    await this.pay.disclosures(tx, content, clock);
    return this.seeder.loops(tx, content, setting);
  }

  private async found(tx: Tx, clock: DemoClock): Promise<{ id: string; document: Rubric }> {
    const createdAt = clock.at(FOUNDED_DAYS, 9);
    await this.seeder.founding(tx, {
      id: organisationId,
      name: DEMO_CONTENT.organisation.name,
      kind: 'demo',
      createdAt,
    });
    await this.packs.publishInto(tx, organisationId);
    await this.references.publishInto(tx, organisationId);
    const version = (await this.rubrics.list(organisationId, tx)).find((one) => one.packId === PACK);
    if (!version) throw new Error(`the server has no rubric pack '${PACK}'`);
    return this.rubrics.get(organisationId, version.id, tx);
  }

  private async finish(tx: Tx, clock: DemoClock, rubric: Rubric, loop: DemoLoop): Promise<void> {
    const application = applicationId(loop.candidate.key);
    await this.scores.rebuild(tx, { organisationId, applicationId: application, rubric, at: clock.morning });
    const [seal, ...later] = loop.afterSeal;
    if (!seal) return;
    const facilitator = this.facilitatorOf(loop);
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

  private facilitatorOf({ requisition }: DemoLoop): Person {
    const person = DEMO_CONTENT.people.find((one) => one.key === requisition.facilitator);
    if (!person) throw new Error(`no facilitator for ${requisition.key}`);
    const { key, name, roles } = person;
    return { id: personId(key), organisationId, name, roles, organisationKind: 'demo' };
  }
}
