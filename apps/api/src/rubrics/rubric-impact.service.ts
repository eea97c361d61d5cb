import { Injectable } from '@nestjs/common';
import type { RubricImpactItem, RubricImpactView } from '@app/contracts';
import { RequisitionRepository, RubricUseRepository } from '@app/persistence';
import { LoopAccess, type LoopContext, RequisitionAccess, type RequisitionContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/index.js';
import { RubricVersions, type StandingVersion } from './rubric-versions.js';

const ENDED = ['withdrawn', 'cancelled'];

/**
 * What stands on the versions of a pack, as far as the person may know it. Loops are counted by the state that the policy
 * shows, cards only where it opens their status for every loop that has begun: a count of some would tell the rest.
 */
@Injectable()
export class RubricImpactService {
  constructor(
    private readonly versions: RubricVersions,
    private readonly requisitions: RequisitionAccess,
    private readonly loops: LoopAccess,
    private readonly use: RubricUseRepository,
    private readonly stored: RequisitionRepository,
  ) {}

  async execute(person: Person, packId: string): Promise<RubricImpactView> {
    const { versions } = await this.versions.ofPack(person.organisationId, packId);
    const byId = new Map(versions.map((version) => [version.id, version]));
    const items: RubricImpactItem[] = [];
    for (const context of await this.requisitions.visible(person)) {
      const version = byId.get(context.requisition.rubricVersionId);
      if (version) items.push(...(await this.itemOf(person, context, version)));
    }
    return { requisitions: items };
  }

  private async itemOf(
    person: Person,
    context: RequisitionContext,
    version: StandingVersion,
  ): Promise<RubricImpactItem[]> {
    const { id, title, status } = context.requisition;
    if (status === 'closed') return [];
    const loops = (await this.loops.ofRequisition(person, id)).filter((loop) => !ENDED.includes(loop.visibleState));
    const begun = loops.filter((loop) => loop.visibleState !== 'planned');
    return [
      {
        requisitionId: id,
        title,
        status,
        rubricVersionId: version.id,
        version: version.versionLabel,
        loops: { planned: loops.length - begun.length, begun: begun.length },
        cards: await this.cardsOf(person, begun),
        // The same fact that a refused change of the bar tells whoever manages the requisition.
        canMove:
          context.may('manage') && !(await this.stored.hasOpenedLoops(person.organisationId, context.requisition.id)),
      },
    ];
  }

  private async cardsOf(person: Person, begun: readonly LoopContext[]): Promise<RubricImpactItem['cards']> {
    if (begun.length === 0 || !begun.every((loop) => loop.can('card_status'))) return null;
    const ids = begun.map((loop) => loop.application.id);
    return this.use.countCards(person.organisationId, ids);
  }
}
