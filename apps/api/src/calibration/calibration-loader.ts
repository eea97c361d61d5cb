import { Injectable } from '@nestjs/common';
import { Clock, panelRounds, type Rubric } from '@app/domain';
import { CalibrationRepository, RubricRepository } from '@app/persistence';
import type { CalibrationInput, ReportedRating } from '@app/reports';
import type { Person } from '../platform/auth/person.js';
import { CalibrationAccess } from './calibration-access.js';
import { LabelKeys } from './label-keys.js';
import { NamedReports } from './named-reports.js';

export interface LoadedCalibration {
  readonly input: CalibrationInput;
  /** The loops whose ratings are in it: who may not see one of them may not see what is made of it. */
  readonly applicationIds: readonly string[];
}

/** What one person's calibration report of a requisition is made of. */
@Injectable()
export class CalibrationLoader {
  constructor(
    private readonly access: CalibrationAccess,
    private readonly calibration: CalibrationRepository,
    private readonly rubrics: RubricRepository,
    private readonly labelKeys: LabelKeys,
    private readonly names: NamedReports,
    private readonly clock: Clock,
  ) {}

  /**
   * @param named with the names of raters
   * @throws DomainError REQUISITION.NOT_FOUND unless the person may see the calibration of this requisition, with names only with a grant
   */
  async load(person: Person, requisitionId: string, named = false): Promise<LoadedCalibration> {
    const { organisationId } = person;
    const { requisition } = await this.access.require(person, requisitionId);
    if (named) await this.names.require(person, 'requisition');
    const rows = await this.calibration.findRatings(organisationId, requisitionId);
    // Asked after the ratings were read: a loop that went blind again meanwhile is out.
    const open = await this.access.openLoopsOf(person, requisitionId);
    const counted = rows.filter((row) => open.has(row.applicationId));
    const ratings = counted.map(({ applicationId, ...row }): ReportedRating => ({
      ...row,
      candidateId: applicationId,
    }));
    const { name, versionLabel, document } = await this.rubrics.get(organisationId, requisition.rubricVersionId);
    const { id, title, cardDueHours, hasAgents, rubricVersionId: versionId } = requisition;
    return {
      applicationIds: [...new Set(counted.map((row) => row.applicationId))].sort(),
      input: {
        requisition: { id, title, cardDueHours },
        rubric: { versionId, label: `${name} ${versionLabel}`, ...partsOf(document, hasAgents, ratings) },
        generatedAt: this.clock.now(),
        labelKey: await this.labelKeys.of(organisationId, id),
        ratings,
        ...(named
          ? {
              raterNames: await this.names.namesOf(
                person,
                ratings.map(({ raterId }) => raterId),
              ),
            }
          : {}),
      },
    };
  }
}

/** Criteria that apply to the role or were rated all the same, and rounds of the pack or of a variant that was run. */
function partsOf(rubric: Rubric, hasAgents: boolean, ratings: readonly ReportedRating[]) {
  const rated = new Set(ratings.map((row) => row.criterionId));
  const run = new Set(ratings.map((row) => row.roundId));
  const criteria = rubric.criteria.filter(
    ({ id, appliesWhen }) => hasAgents || appliesWhen !== 'agents' || rated.has(id),
  );
  const variants = (rubric.variants ?? []).flatMap(({ rounds }) => rounds).filter(({ id }) => run.has(id));
  const rounds = [...panelRounds(rubric), ...variants];
  const named = ({ id, shortName }: { readonly id: string; readonly shortName: string }) => ({ id, name: shortName });
  return { criteria: criteria.map(named), rounds: rounds.map(named) };
}
