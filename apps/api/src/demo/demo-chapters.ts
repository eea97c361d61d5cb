import { Injectable } from '@nestjs/common';
import type { LoopArtifactEntity, Tx } from '@app/persistence';
import { DEMO_CONTENT, type DemoContent } from './content/index.js';
import type { CardSetting } from './demo-card-rows.js';
import type { DemoLoop } from './demo-loop-rows.js';
import { organisationRows } from './demo-organisation-rows.js';
import { DemoPaySeeder } from './demo-pay-seeder.js';
import { DemoSeeder } from './demo-seeder.js';
import { yearContent } from './year/year-content.js';

/** The two parts of the demo: its story with everything around it, and the year that lies behind. */
@Injectable()
export class DemoChapters {
  constructor(
    private readonly seeder: DemoSeeder,
    private readonly pay: DemoPaySeeder,
  ) {}

  async story(tx: Tx, setting: CardSetting, artifacts: readonly LoopArtifactEntity[]): Promise<DemoLoop[]> {
    const story = await this.write(tx, DEMO_CONTENT, setting);
    await this.seeder.artifacts(tx, artifacts);
    await this.seeder.practice(tx, story, setting);
    await this.pay.pay(tx, DEMO_CONTENT, setting.clock);
    return story;
  }

  /** After the people of the story, who rate in the year too. */
  async year(tx: Tx, setting: CardSetting): Promise<DemoLoop[]> {
    return this.write(tx, yearContent(), setting);
  }

  private async write(tx: Tx, content: DemoContent, setting: CardSetting): Promise<DemoLoop[]> {
    const { clock, rubric, rubricVersionId } = setting;
    await this.seeder.organisation(tx, organisationRows(content, clock, rubric, rubricVersionId));
    await this.pay.disclosures(tx, content, clock);
    return this.seeder.loops(tx, content, setting);
  }
}
