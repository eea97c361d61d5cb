import { Injectable } from '@nestjs/common';
import {
  type CaseStatus,
  type CivilDay,
  Clock,
  criterionById,
  dayIn,
  isCaseLate,
  notFound,
  type RubricCriterion,
} from '@app/domain';
import {
  CalibrationCaseRepository,
  type CaseCardRow,
  type CaseVersionRow,
  LoopPlanRepository,
  RubricRepository,
  type Tx,
} from '@app/persistence';
import type { Person } from '../platform/auth/person.js';

/** One case as one person has it: the version they answered, else the newest. */
export interface OwnCaseContext {
  readonly version: CaseVersionRow;
  readonly card: CaseCardRow | undefined;
  readonly status: CaseStatus;
  readonly assigned: boolean;
  readonly dueOn: CivilDay | null;
  readonly late: boolean;
}

export interface CaseRubric {
  readonly name: string;
  readonly round: string;
  readonly criteria: readonly RubricCriterion[];
}

/** Cases with the reader's own answer, and nobody else's. */
@Injectable()
export class CaseReader {
  constructor(
    private readonly cases: CalibrationCaseRepository,
    private readonly rubrics: RubricRepository,
    private readonly plans: LoopPlanRepository,
    private readonly clock: Clock,
  ) {}

  async all({ organisationId, id }: Person, tx?: Tx): Promise<OwnCaseContext[]> {
    const versions = await this.cases.findVersions(organisationId, tx);
    const cards = await this.cases.findCards(organisationId, id, tx);
    const assignments = await this.cases.findAssignments(organisationId, id, tx);
    const today = await this.today(organisationId, tx);
    return [...new Set(versions.map(({ caseId }) => caseId))].map((caseId) => {
      const card = cards.findLast((one) => one.caseId === caseId);
      const assignment = assignments.find((one) => one.caseId === caseId);
      const ofCase = versions.filter((one) => one.caseId === caseId);
      const version = ofCase.find((one) => one.id === card?.caseVersionId) ?? ofCase.at(-1)!;
      const status = card?.status ?? 'open';
      const dueOn = (assignment?.dueOn ?? null) as CivilDay | null;
      return {
        version,
        card,
        status,
        assigned: assignment !== undefined,
        dueOn,
        late: isCaseLate(status, dueOn, today),
      };
    });
  }

  /** @throws DomainError CASE.NOT_FOUND */
  async one(person: Person, caseId: string, tx?: Tx): Promise<OwnCaseContext> {
    const found = (await this.all(person, tx)).find(({ version }) => version.caseId === caseId);
    if (!found) throw notFound('case');
    return found;
  }

  /** The criteria in the order of the form, with the anchors of the version that the case is pinned to. */
  async rubricOf({ organisationId, rubricVersionId, document }: CaseVersionRow): Promise<CaseRubric> {
    const rubric = await this.rubrics.get(organisationId, rubricVersionId);
    const criteria = document.reference.flatMap((one) => criterionById(rubric.document, one.criterionId) ?? []);
    const round = rubric.document.rounds.find(({ id }) => id === document.roundId)?.name ?? document.roundId;
    return { name: `${rubric.name} ${rubric.versionLabel}`, round, criteria };
  }

  async today(organisationId: string, tx?: Tx): Promise<CivilDay> {
    const { timeZone } = await this.plans.findCalendar(organisationId, tx);
    return dayIn(timeZone, this.clock.now());
  }
}
