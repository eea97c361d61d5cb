import { Injectable } from '@nestjs/common';
import type { LoopPlanBody, LoopPlanView } from '@app/contracts';
import { checkPlan, type CivilDay, DomainError } from '@app/domain';
import { AssignmentRepository, LoopPlanRepository, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { LoopChanges } from '../platform/changes/index.js';
import { PlanReader, type ReadPlan } from '../platform/loops/index.js';
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
    private readonly changes: LoopChanges,
    private readonly reader: PlanReader,
    private readonly plans: LoopPlanRepository,
    private readonly assignments: AssignmentRepository,
  ) {}

  async execute(person: Person, applicationId: string, version: number, body: LoopPlanBody): Promise<LoopPlanView> {
    const record = { action: 'loop_plan.save', payload: { ...body } };
    // In line with moves and assignments: the rounds must not change under them.
    return this.changes.run(person, applicationId, 'staff', record, async (tx, { loop, powers }, { newId }) => {
      const before = await this.reader.one(person, loop, tx);
      if (!viewLoopPlan(before, powers).can.edit) throw settled();
      await this.assertSound(tx, before, body);
      const key = { organisationId: person.organisationId, applicationId, newId: newId() };
      await this.plans.save(tx, key, planOf(body), version);
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
}

function planOf({ variantId, startDay, days, roundDays }: LoopPlanBody): Parameters<LoopPlanRepository['save']>[2] {
  return { variantId, startDay: startDay as CivilDay, days, roundDays: roundDays as Record<string, CivilDay> };
}
