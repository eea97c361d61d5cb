import { Injectable } from '@nestjs/common';
import type { ChangeRequisitionBody, PolicyBody, RequisitionView } from '@app/contracts';
import { DomainError, brokenPromises, type FieldProblem, type PromisedPolicy } from '@app/domain';
import {
  type RequisitionPatch,
  RequisitionRepository,
  type RequisitionRow,
  RubricRepository,
  type Tx,
} from '@app/persistence';
import { RequisitionAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { invalidRequest } from '../platform/validation/index.js';
import { checkIntake } from './check-intake.js';
import { GetRequisitionService } from './get-requisition.service.js';
import { RequisitionChanges } from '../platform/changes/index.js';

const fixed = (errors: readonly FieldProblem[]): DomainError =>
  new DomainError('REQUISITION.LOOPS_OPEN', 'conflict', 'Candidates are in loops already', {
    detail: 'People rate under the rules that they were promised. Nothing was saved.',
    errors,
  });

/** Changes what a requisition says. Rules that people already rate under are never weakened. */
@Injectable()
export class ChangeRequisitionService {
  constructor(
    private readonly access: RequisitionAccess,
    private readonly rubrics: RubricRepository,
    private readonly requisitions: RequisitionRepository,
    private readonly changes: RequisitionChanges,
    private readonly view: GetRequisitionService,
  ) {}

  async execute(
    person: Person,
    requisitionId: string,
    version: number,
    body: ChangeRequisitionBody,
  ): Promise<RequisitionView> {
    const { organisationId } = person;
    const { requisition } = await this.access.require(person, requisitionId, 'manage');
    const rubric = await this.rubrics.get(organisationId, requisition.rubricVersionId);
    const problems = checkIntake(body.intake ?? {}, rubric.document);
    if (problems.length > 0) throw invalidRequest(problems);
    const change = { action: 'requisition.change', payload: { ...body } };
    await this.changes.run(person, requisitionId, 'manage', change, async (tx, context) => {
      await this.assertAllowed(tx, context.requisition, body);
      const key = { organisationId, id: requisitionId, version };
      await this.requisitions.change(tx, key, patchOf(context.requisition, body));
    });
    return this.view.execute(person, requisitionId);
  }

  private async assertAllowed(tx: Tx, now: RequisitionRow, body: ChangeRequisitionBody): Promise<void> {
    const problems = problemsOf(now, body);
    if (problems.length > 0 && (await this.requisitions.hasOpenedLoops(now.organisationId, now.id, tx)))
      throw fixed(problems);
    // An interviewer of a planned loop may have begun: what they know of the candidate can not be taken back, nor told half way.
    const identity = problems.filter((one) => one.path === '/policy/identity');
    if (identity.length > 0 && (await this.requisitions.hasStartedCards(now.organisationId, now.id, tx)))
      throw fixed(identity);
  }
}

/** A policy sent without saying whether candidates are hidden leaves that as it is. */
function given({ identity, ...policy }: PolicyBody): PolicyBody {
  return { ...policy, ...(identity === undefined ? {} : { identity }) };
}

const PROMISED: Readonly<Record<keyof PromisedPolicy, string>> = {
  blindness: 'The panel rates under the present setting: it stays for the loops of this requisition.',
  identity: 'Cards are rated with or without knowing who the candidate is: it stays for the loops of this requisition.',
  compOpensAt: 'Compensation can not open earlier than it was to.',
  debriefMode: 'Who votes was settled when the first loop opened.',
  quorum: 'The quorum was settled when the first loop opened.',
  decisionRule: 'How a vote is counted was settled when the first loop opened.',
};

function problemsOf(now: RequisitionRow, { policy, seniority, hasAgents }: ChangeRequisitionBody): FieldProblem[] {
  const broken = policy === undefined ? [] : brokenPromises(now, { identity: now.identity, ...given(policy) });
  return [
    ...broken.map((setting) => ({ path: `/policy/${setting}`, message: PROMISED[setting] })),
    ...(seniority !== undefined && seniority !== now.seniority
      ? [{ path: '/seniority', message: 'The bar was confirmed for the present seniority.' }]
      : []),
    ...(hasAgents !== undefined && hasAgents !== now.hasAgents
      ? [{ path: '/hasAgents', message: 'Cards were opened with the present set of criteria.' }]
      : []),
  ];
}

/** Another seniority has another bar: it is confirmed anew, and the requisition is a draft until then. */
function patchOf(now: RequisitionRow, { policy, ...body }: ChangeRequisitionBody): RequisitionPatch {
  const patch = { ...body, ...(policy ? given(policy) : {}) };
  if (body.seniority === undefined || body.seniority === now.seniority) return patch;
  const unconfirmed = { bar: null, barConfirmedBy: null, barConfirmedAt: null, barNote: '' };
  return { ...patch, ...unconfirmed, status: now.status === 'open' ? 'draft' : now.status };
}
