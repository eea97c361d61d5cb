import { Injectable } from '@nestjs/common';
import type { RubricPublishedView } from '@app/contracts';
import { checkBar, type FieldProblem, roundById, type Rubric } from '@app/domain';
import {
  AuditTrail,
  LoopPlanRepository,
  type RequisitionPatch,
  RequisitionRepository,
  type RequisitionSettings,
  RubricRepository,
  type Tx,
} from '@app/persistence';
import { RequisitionAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/index.js';
import { invalidRequest } from '../platform/validation/index.js';

type Moved = RubricPublishedView['moved'][number];

export interface NewVersion {
  readonly id: string;
  readonly rubric: Rubric;
}

const UNCONFIRMED = { bar: null, barConfirmedBy: null, barConfirmedAt: null, barNote: '' };

/** Takes requisitions over to a version that is being published: only those in which nobody was asked to rate yet. */
@Injectable()
export class RequisitionMover {
  constructor(
    private readonly access: RequisitionAccess,
    private readonly requisitions: RequisitionRepository,
    private readonly rubrics: RubricRepository,
    private readonly plans: LoopPlanRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError REQUEST.INVALID naming each requisition that can not be moved, by its place in the list */
  async move(tx: Tx, person: Person, ids: readonly string[], version: NewVersion): Promise<Moved[]> {
    const problems: FieldProblem[] = [];
    const moved: Moved[] = [];
    for (const [index, id] of ids.entries()) {
      await this.requisitions.lock(tx, person.organisationId, id);
      const { requisition } = await this.access.require(person, id, 'manage', tx);
      const why = await this.whyNot(tx, requisition, version.rubric);
      if (why === undefined) moved.push(await this.moveOne(tx, person, requisition, version));
      else problems.push({ path: `/moveRequisitionIds/${index}`, message: `‘${requisition.title}’ ${why}` });
    }
    if (problems.length > 0) throw invalidRequest(problems);
    return moved;
  }

  private async whyNot(tx: Tx, requisition: RequisitionSettings, rubric: Rubric): Promise<string | undefined> {
    const { organisationId, id, rubricVersionId, status, intake } = requisition;
    const from = await this.rubrics.get(organisationId, rubricVersionId, tx);
    if (from.packId !== rubric.packId) return 'stands on another rubric.';
    if (status === 'closed') return 'is closed.';
    if (await this.requisitions.hasOpenedLoops(organisationId, id, tx))
      return 'has opened its first loop: its cards keep the version that they were promised.';
    if (await this.requisitions.hasStartedCards(organisationId, id, tx))
      return 'has a card that was begun: it keeps the version that it was begun on.';
    const variants = new Set((rubric.variants ?? []).map((variant) => variant.id));
    const lost = (await this.plans.findVariantsInUse(organisationId, id, tx)).filter((one) => !variants.has(one));
    if (lost.length > 0) return `has loops that are run as ${lost.join(', ')}, which the new version does not have.`;
    const gone = (await this.requisitions.findRoundsInUse(organisationId, id, tx)).filter(
      (round) => roundById(rubric, round) === undefined,
    );
    if (gone.length > 0) return `has people or interviews in ${gone.join(', ')}, which the new version does not have.`;
    const asked = new Set(rubric.intake.map((question) => question.id));
    const unasked = Object.keys(intake).filter((question) => !asked.has(question));
    if (unasked.length > 0) return `has answered ${unasked.join(', ')}, which the new version does not ask.`;
    return undefined;
  }

  private async moveOne(
    tx: Tx,
    person: Person,
    requisition: RequisitionSettings,
    { id: rubricVersionId, rubric }: NewVersion,
  ): Promise<Moved> {
    const { organisationId, id, version, title, bar, seniority, status } = requisition;
    const barToConfirm = bar !== null && checkBar(bar, rubric, seniority, '/bar').length > 0;
    const reopened = status === 'open' ? ({ status: 'draft' } as const) : {};
    // As with another seniority: a bar that the rubric does not know any more is confirmed anew, and nothing opens before.
    const patch: RequisitionPatch = barToConfirm ? { ...UNCONFIRMED, ...reopened } : {};
    await this.requisitions.moveToRubric(tx, { organisationId, id, version }, rubricVersionId, patch);
    await this.audit.record(tx, {
      ...{ organisationId, actorId: person.id, action: 'requisition.move_rubric' },
      ...{ objectType: 'requisition', objectId: id },
      payload: { from: requisition.rubricVersionId, to: rubricVersionId, barToConfirm },
    });
    return { requisitionId: id, title, barToConfirm };
  }
}
