import { Injectable } from '@nestjs/common';
import type { CoverageView } from '@app/contracts';
import { IdSource, type PlannedSeat } from '@app/domain';
import { RequisitionRepository, RubricRepository, type Tx } from '@app/persistence';
import { RequisitionAccess, type RequisitionContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { assertProposed, type Coverage, coverageOf } from '../platform/coverage/index.js';
import { RequisitionChanges } from '../platform/changes/index.js';

/** Whether the usual panel gives every criterion two raters, and the fewest seats that would. */
@Injectable()
export class CoverPanelService {
  constructor(
    private readonly access: RequisitionAccess,
    private readonly rubrics: RubricRepository,
    private readonly requisitions: RequisitionRepository,
    private readonly changes: RequisitionChanges,
    private readonly ids: IdSource,
  ) {}

  async read(person: Person, requisitionId: string): Promise<CoverageView> {
    return (await this.coverage(await this.access.require(person, requisitionId, 'manage'))).view;
  }

  async add(person: Person, requisitionId: string, additions: readonly PlannedSeat[]): Promise<CoverageView> {
    const change = { action: 'requisition.cover', payload: { additions } };
    await this.changes.run(person, requisitionId, 'manage', change, async (tx, context) => {
      assertProposed(await this.coverage(context, tx), additions);
      const { requisition } = context;
      const { organisationId, id, version } = requisition;
      await this.requisitions.change(tx, { organisationId, id, version }, {});
      const seats = additions.map(({ roundId, personId }) => ({ id: this.ids.next(), roundId, personId }));
      await this.requisitions.addSeats(tx, requisition, seats);
    });
    return this.read(person, requisitionId);
  }

  /** Only people who rate here already are proposed: whom else to name is for people to know. */
  private async coverage({ requisition }: RequisitionContext, tx?: Tx): Promise<Coverage> {
    const { organisationId, id, rubricVersionId, hasAgents } = requisition;
    const rubric = await this.rubrics.get(organisationId, rubricVersionId, tx);
    const seats = await this.requisitions.findPanel(organisationId, id, tx);
    const members = await this.requisitions.findMembers(organisationId, id, tx);
    const voters = members.filter(({ role }) => role === 'committee' || role === 'chair').map((one) => one.personId);
    const names = new Map(seats.map((seat) => [seat.personId, seat.personName]));
    const askable = [...names.keys()]
      .filter((personId) => !voters.includes(personId))
      .map((personId) => ({ personId, cards: seats.filter((seat) => seat.personId === personId).length }));
    return coverageOf({ rubric: rubric.document, hasAgents, seats, names, askable });
  }
}
