import { Injectable } from '@nestjs/common';
import { Clock } from '@app/domain';
import { RecordedChanges } from '../platform/changes/index.js';
import { DemoLoader } from '../platform/demo/demo-loader.js';
import { DemoArtifacts } from './demo-artifacts.js';
import { DemoChapters } from './demo-chapters.js';
import { DemoClock, demoMorning } from './demo-clock.js';
import { DemoFounding } from './demo-founding.js';
import { DEMO_ORGANISATION_ID as organisationId } from './demo-id.js';
import { DemoLoopFinish } from './demo-loop-finish.js';

/** The demo organisation in one transaction. Read models and sealed records are made by the product's own code. */
@Injectable()
export class DemoOrganisationLoader extends DemoLoader {
  constructor(
    private readonly artifacts: DemoArtifacts,
    private readonly founding: DemoFounding,
    private readonly chapters: DemoChapters,
    private readonly loops: DemoLoopFinish,
    private readonly changes: RecordedChanges,
    private readonly clock: Clock,
  ) {
    super();
  }

  async load(): Promise<void> {
    const clock = new DemoClock(demoMorning(this.clock.now()));
    // Read here and not when the server starts: only a demo being loaded needs them.
    const logs = await this.artifacts.prepare();
    const record = { action: 'organisation.load_demo', objectType: 'organisation', objectId: organisationId };
    await this.changes.run({ organisationId, id: null }, record, async (tx) => {
      const { id: rubricVersionId, document: rubric } = await this.founding.found(tx, clock);
      const setting = { clock, rubric, rubricVersionId, evalLog: logs.gate };
      const story = await this.chapters.story(tx, setting, this.artifacts.rows(clock, logs));
      const year = await this.chapters.year(tx, setting);
      for (const loop of [...story, ...year]) await this.loops.finish(tx, clock, rubric, loop);
    });
  }
}
