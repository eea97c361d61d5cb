import { Injectable } from '@nestjs/common';
import type { CalibrationFilters } from '@app/contracts';
import { Clock, notFound } from '@app/domain';
import { CalibrationRepository, RubricRepository } from '@app/persistence';
import type { WorkspaceInput, WorkspaceRating, WorkspaceRubric } from '@app/reports';
import { LoopAccess, RequisitionAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { CalibrationSettings } from './calibration-settings.js';
import { openLoopIds } from './open-loops.js';

/** The workspace of one person: ratings of every requisition whose calibration they may see, of loops past the reveal. */
@Injectable()
export class WorkspaceLoader {
  constructor(
    private readonly requisitions: RequisitionAccess,
    private readonly loops: LoopAccess,
    private readonly calibration: CalibrationRepository,
    private readonly rubrics: RubricRepository,
    private readonly settings: CalibrationSettings,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError CALIBRATION.NOT_FOUND unless the person may see the calibration of some requisition */
  async load(person: Person, filters: CalibrationFilters): Promise<Omit<WorkspaceInput, 'fit'>> {
    const { organisationId } = person;
    const mine = (await this.requisitions.visible(person)).filter((one) => one.may('calibration'));
    if (mine.length === 0) throw notFound('calibration');
    const rows = await this.calibration.findRatingsOfOrganisation(organisationId);
    const rated = new Set(rows.map((row) => row.requisitionId));
    // Asked after the ratings were read: a loop that went blind again meanwhile is out.
    const open = await this.openLoops(
      person,
      mine.map((one) => one.requisition.id).filter((id) => rated.has(id)),
    );
    const ratings = rows
      .filter((row) => open.has(row.applicationId))
      .map(({ applicationId, ...row }): WorkspaceRating => ({ ...row, candidateId: applicationId }));
    const { adjusts, labelKey } = await this.settings.of(organisationId);
    return {
      generatedAt: this.clock.now(),
      filters,
      ratings,
      requisitions: mine.map(({ requisition: { id, title } }) => ({ id, label: title })),
      rubrics: await this.rubricsOf(organisationId, new Set(ratings.map((row) => row.rubricVersionId))),
      labelKey,
      adjusts,
    };
  }

  /** Every loop that may be counted for this person, in all requisitions. */
  async openLoops(person: Person, requisitionIds?: readonly string[]): Promise<ReadonlySet<string>> {
    const ids = requisitionIds ?? (await this.calibratable(person));
    const open = new Set<string>();
    for (const id of ids) for (const loop of openLoopIds(await this.loops.ofRequisition(person, id))) open.add(loop);
    return open;
  }

  private async calibratable(person: Person): Promise<string[]> {
    const visible = await this.requisitions.visible(person);
    return visible.filter((one) => one.may('calibration')).map((one) => one.requisition.id);
  }

  private rubricsOf(organisationId: string, ids: ReadonlySet<string>): Promise<WorkspaceRubric[]> {
    return Promise.all(
      [...ids].sort().map(async (id) => {
        const { name, versionLabel, document } = await this.rubrics.get(organisationId, id);
        const variants = (document.variants ?? []).flatMap(({ rounds }) => rounds);
        const named = (one: { readonly id: string; readonly shortName: string }) => ({
          id: one.id,
          name: one.shortName,
        });
        const rounds = [...document.rounds, ...variants].map(named);
        return { id, label: `${name} ${versionLabel}`, criteria: document.criteria.map(named), rounds };
      }),
    );
  }
}
