import { Injectable } from '@nestjs/common';
import type { LoopPlanBody, LoopPlanView } from '@app/contracts';
import { checkPlan, type CivilDay, DomainError, IdSource, notFound } from '@app/domain';
import {
  AssignmentRepository,
  AuditTrail,
  LoopPlanRepository,
  ScorecardRepository,
  TransactionRunner,
  type Tx,
} from '@app/persistence';
import { LoopAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { LoopMoves, PlanReader, type ReadPlan } from '../platform/loops/index.js';
import { invalidRequest } from '../platform/validation/index.js';
import { viewLoopPlan } from './loop-plan.view.js';

const settled = (): DomainError =>
  new DomainError('PLAN.SETTLED', 'conflict', 'This loop has its decision or has ended', {
    detail: 'Its plan stays as it was. Nothing was saved.',
  });

/** Days and rounds of one loop, chosen by whoever may staff it. */
@Injectable()
export class SaveLoopPlanService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly moves: LoopMoves,
    private readonly reader: PlanReader,
    private readonly plans: LoopPlanRepository,
    private readonly assignments: AssignmentRepository,
    private readonly scorecards: ScorecardRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: TransactionRunner,
    private readonly ids: IdSource,
  ) {}

  async execute(person: Person, applicationId: string, version: number, body: LoopPlanBody): Promise<LoopPlanView> {
    return this.transactions.run(async (tx) => {
      // In line with moves and assignments: the rounds must not change under them.
      await this.scorecards.lockLoop(tx, person.organisationId, applicationId);
      const loop = await this.loops.load(person, applicationId, tx);
      const powers = await this.moves.powersOf(person, loop, tx);
      if (!powers.may('staff')) throw notFound('application');
      const before = await this.reader.one(person, loop, tx);
      if (!viewLoopPlan(before, powers).can.edit) throw settled();
      await this.assertSound(tx, before, body);
      await this.save(tx, person, applicationId, version, body);
      return viewLoopPlan(await this.reader.one(person, loop, tx), powers);
    });
  }

  private async assertSound(
    tx: Tx,
    { loop, row, rubric, usualDays, interviews }: ReadPlan,
    body: LoopPlanBody,
  ): Promise<void> {
    const { organisationId } = loop.requisition;
    const present = await this.assignments.findOf(organisationId, [row.applicationId], tx);
    const asked = present.filter((one) => one.status !== 'removed');
    const roundsInUse = [...new Set([...interviews, ...asked].map((one) => one.roundId))].sort();
    const ground = { rubric, usualDays, variantId: row.chosen?.variantId ?? null, roundsInUse };
    const problems = checkPlan(body, { ...ground, isOpen: loop.application.state !== 'planned' });
    if (problems.length > 0) throw invalidRequest(problems);
  }

  private async save(
    tx: Tx,
    person: Person,
    applicationId: string,
    version: number,
    body: LoopPlanBody,
  ): Promise<void> {
    const { organisationId, id: actorId } = person;
    const { variantId, startDay, days, roundDays } = body;
    const plan = { variantId, startDay: startDay as CivilDay, days, roundDays: roundDays as Record<string, CivilDay> };
    await this.plans.save(tx, { organisationId, applicationId, newId: this.ids.next() }, plan, version);
    await this.audit.record(tx, {
      ...{ organisationId, actorId, action: 'loop_plan.save', objectType: 'application', objectId: applicationId },
      payload: { ...body },
    });
  }
}
