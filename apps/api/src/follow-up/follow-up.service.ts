import { Injectable } from '@nestjs/common';
import type { ChaseCardView, FollowUpView, LateLoopView } from '@app/contracts';
import { LoopPlanRepository } from '@app/persistence';
import { LoopAccess, type LoopContext, RequisitionAccess, type RequisitionContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { PlanReader, powersIn } from '../platform/loops/index.js';
import { mayKnock } from '../platform/permissions/index.js';
import { viewChaseCards, viewLateLoop } from './follow-up.view.js';

/** What whoever sets loops up has to look after. A loop in which they rate is not among them while its panel is blind. */
@Injectable()
export class FollowUpService {
  constructor(
    private readonly requisitions: RequisitionAccess,
    private readonly loops: LoopAccess,
    private readonly plans: LoopPlanRepository,
    private readonly reader: PlanReader,
  ) {}

  /** @param requisitionId one requisition; all of the person's when absent */
  async execute(person: Person, requisitionId?: string): Promise<FollowUpView> {
    const all = (await this.requisitions.visible(person)).filter(arranges);
    const asked = requisitionId === undefined ? all : [await this.requisitions.require(person, requisitionId, 'read')];
    const loops = (await Promise.all(asked.map((one) => this.followed(person, one)))).flat();
    const plans = await this.reader.of(person, loops);
    return {
      requisitions: all.map(({ requisition: { id, title } }) => ({ id, title })).sort(byTitle),
      loops: plans.flatMap((read) => viewLateLoop(read) ?? []).sort(byLimit),
      cards: plans.flatMap(viewChaseCards).sort(byName),
      calendar: await this.plans.findCalendar(person.organisationId),
      canSetCalendar: mayKnock('calendar:manage', person.roles),
    };
  }

  /** The loops that are the person's to arrange and whose progress is open to them. */
  private async followed(person: Person, context: RequisitionContext): Promise<LoopContext[]> {
    const loops = await this.loops.ofRequisition(person, context.requisition.id);
    return loops.filter((loop) => loop.can('progress') && powersIn(context, loop).may('arrange'));
  }
}

const arranges = (context: RequisitionContext): boolean =>
  context.may('manage') || context.myRoles.includes('facilitator');

type Titled = FollowUpView['requisitions'][number];
const byTitle = (a: Titled, b: Titled): number => a.title.localeCompare(b.title) || a.id.localeCompare(b.id);
const byLimit = (a: LateLoopView, b: LateLoopView): number =>
  a.limitDay.localeCompare(b.limitDay) ||
  a.candidate.localeCompare(b.candidate) ||
  a.applicationId.localeCompare(b.applicationId);
// Never by time: an order would tell who is later than whom.
const byName = (a: ChaseCardView, b: ChaseCardView): number =>
  a.requisition.title.localeCompare(b.requisition.title) ||
  a.candidate.localeCompare(b.candidate) ||
  a.person.name.localeCompare(b.person.name) ||
  a.round.localeCompare(b.round);
