import { Injectable } from '@nestjs/common';
import type { LoopPlanView } from '@app/contracts';
import { LoopAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { LoopMoves, PlanReader } from '../platform/loops/index.js';
import { viewLoopPlan } from './loop-plan.view.js';

@Injectable()
export class GetLoopPlanService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly moves: LoopMoves,
    private readonly plans: PlanReader,
  ) {}

  async execute(person: Person, applicationId: string): Promise<LoopPlanView> {
    const loop = await this.loops.load(person, applicationId);
    const powers = await this.moves.powersOf(person, loop);
    return viewLoopPlan(await this.plans.one(person, loop), powers);
  }
}
