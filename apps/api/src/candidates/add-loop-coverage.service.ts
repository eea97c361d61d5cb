import { Injectable } from '@nestjs/common';
import type { CoverageView } from '@app/contracts';
import type { PlannedSeat } from '@app/domain';
import type { Person } from '../platform/auth/person.js';
import { assertProposed } from '../platform/coverage/index.js';
import { LoopChanges } from '../platform/changes/index.js';
import { LoopCoverage } from './loop-coverage.js';
import { PanelWriter } from './panel-writer.js';

/** Whether one loop gives every criterion two raters, and the fewest assignments that would, added in one step. */
@Injectable()
export class AddLoopCoverageService {
  constructor(
    private readonly changes: LoopChanges,
    private readonly coverage: LoopCoverage,
    private readonly panel: PanelWriter,
  ) {}

  async read(person: Person, applicationId: string): Promise<CoverageView> {
    const { loop } = await this.changes.open(person, applicationId, 'staff');
    return (await this.coverage.of(person, loop)).view;
  }

  async add(person: Person, applicationId: string, additions: readonly PlannedSeat[]): Promise<CoverageView> {
    const record = { action: 'assignment.cover', payload: { additions } };
    await this.changes.run(person, applicationId, 'staff', record, async (tx, { loop }) => {
      const covered = await this.coverage.of(person, loop, tx);
      assertProposed(covered, additions);
      for (const roundId of new Set(additions.map((one) => one.roundId))) {
        // A round with somebody in it is no longer filled by the usual panel when the loop opens: it is asked now, with them.
        const asked = [...covered.toCome, ...additions].filter((seat) => seat.roundId === roundId);
        const personIds = asked.map((seat) => seat.personId);
        await this.panel.ask(tx, person, loop, roundId, personIds, covered.present);
      }
    });
    return this.read(person, applicationId);
  }
}
