import { Injectable } from '@nestjs/common';
import type { CalibrationFilters } from '@app/contracts';
import { Clock, notFound } from '@app/domain';
import { CalibrationRepository, RubricRepository } from '@app/persistence';
import type { WorkspaceInput, WorkspaceRating, WorkspaceRubric } from '@app/reports';
import type { Person } from '../platform/auth/person.js';
import { CalibrationAccess } from './calibration-access.js';
import { CalibrationSettings } from './calibration-settings.js';
import { SharedAnswers } from './shared-answers.js';

/** The workspace of one person: ratings of every requisition whose calibration they may see, of loops past the reveal. */
@Injectable()
export class WorkspaceLoader {
  constructor(
    private readonly access: CalibrationAccess,
    private readonly calibration: CalibrationRepository,
    private readonly rubrics: RubricRepository,
    private readonly answers: SharedAnswers,
    private readonly settings: CalibrationSettings,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError CALIBRATION.NOT_FOUND unless the person may see the calibration of some requisition */
  async load(person: Person, filters: CalibrationFilters): Promise<Omit<WorkspaceInput, 'fit'>> {
    const { organisationId } = person;
    const mine = await this.access.visible(person);
    if (mine.length === 0) throw notFound('calibration');
    const rows = await this.calibration.findRevealedRatings(organisationId);
    // Asked after the ratings were read: a loop that went blind again meanwhile is out.
    const open = await this.access.openLoopsAmong(person, mine);
    const ratings = rows
      .filter((row) => open.has(row.applicationId))
      .map(({ applicationId, ...row }): WorkspaceRating => ({ ...row, candidateId: applicationId }));
    const answers = await this.answers.of(person);
    const { adjusts, labelKey } = await this.settings.of(organisationId);
    return {
      generatedAt: this.clock.now(),
      filters,
      ratings,
      answers,
      requisitions: mine.map(({ requisition: { id, title } }) => ({ id, label: title })),
      rubrics: await this.rubricsOf(organisationId, new Set(ratings.map((row) => row.rubricVersionId))),
      labelKey,
      adjusts,
    };
  }

  /** Every loop that may be counted for this person, in all requisitions. */
  async openLoops(person: Person): Promise<ReadonlySet<string>> {
    return this.access.openLoopsAmong(person, await this.access.visible(person));
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
