import { Injectable } from '@nestjs/common';
import type { PanelCalibrationView } from '@app/contracts';
import { barFor, hasReached, notFound } from '@app/domain';
import { CalibrationRepository, RubricRepository, TransactionRunner } from '@app/persistence';
import { selectWorkspaceRatings } from '@app/reports';
import { LoopAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { CachedHistory } from './cached-history.js';
import { FitRecords } from './fit-records.js';
import { viewPanel } from './panel-calibration.view.js';
import { RememberedViews } from './remembered-views.js';

/** What one panel's ratings say, for whoever sits in the debrief: once the votes are open, and never before. */
@Injectable()
export class GetPanelCalibrationService {
  private readonly views = new RememberedViews<PanelCalibrationView>();

  constructor(
    private readonly loops: LoopAccess,
    private readonly calibration: CalibrationRepository,
    private readonly rubrics: RubricRepository,
    private readonly cached: CachedHistory,
    private readonly records: FitRecords,
    private readonly transactions: TransactionRunner,
  ) {}

  /** @throws DomainError APPLICATION.NOT_FOUND */
  async execute(person: Person, applicationId: string): Promise<PanelCalibrationView> {
    const { organisationId } = person;
    const { application, requisition } = await this.loops.require(person, applicationId, 'aggregates');
    if (!hasReached(application.state, 'revealed')) throw notFound('application');
    const rows = await this.calibration.findRatingsOfLoop(organisationId, applicationId);
    const { ratings } = selectWorkspaceRatings(
      rows.map(({ applicationId: candidateId, ...row }) => ({ ...row, candidateId })),
      { rubric: requisition.rubricVersionId },
    );
    const { document: rubric } = await this.rubrics.get(organisationId, requisition.rubricVersionId);
    const bar = requisition.bar ?? barFor(rubric, requisition.seniority);
    const { fitId, history } = await this.cached.of(person);
    // The rubric is told by its version, which never changes; everything else by its content.
    const made = JSON.stringify([ratings, requisition.rubricVersionId, bar, fitId ?? '', history]);
    const view = this.views.get(`${organisationId} ${applicationId}`, made, () =>
      viewPanel({ ratings, rubric, bar, history }),
    );
    if (view.adjusted.value !== null && fitId !== undefined) {
      await this.transactions.run((tx) =>
        this.records.note(tx, person, 'calibration.panel.view', fitId, { applicationId }),
      );
    }
    return view;
  }
}
