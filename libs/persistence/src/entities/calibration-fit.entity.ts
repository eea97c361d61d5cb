import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, hash, id, instant, integer, json, nullable, text, varchar } from '../columns/columns.js';
import { JobEntity } from './job.entity.js';
import { PersonEntity } from './person.entity.js';
import { RequisitionEntity } from './requisition.entity.js';

/**
 * What a fit covers: every loop past its reveal, without regard to who asks (the system's own, for debriefs); what its reader may see of one
 * requisition; or what its reader and their filters left of everything.
 */
export const FIT_SCOPES = ['organisation', 'requisition', 'selection'] as const;
export type FitScope = (typeof FIT_SCOPES)[number];

/** A calibration as it was computed, with all that it takes to compute it again to the same bytes. */
@Entity('calibration_fits')
@Unique(['organisationId', 'cacheKey'])
@Index(['organisationId', 'scope', 'createdAt'])
@ForeignKey(() => RequisitionEntity, ['organisationId', 'requisitionId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'createdBy'], ['organisationId', 'id'])
@ForeignKey(() => JobEntity, ['organisationId', 'jobId'], ['organisationId', 'id'])
@Check(oneOf('scope', FIT_SCOPES))
export class CalibrationFitEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(choice('scope'))
  scope!: FitScope;

  @Column(nullable(id('requisition_id')))
  requisitionId!: string | null;

  /** SHA-256 over input hash, model version, parameters and seed. */
  @Column(hash('cache_key'))
  cacheKey!: string;

  /** SHA-256 of `input`. */
  @Column(hash('input_hash'))
  inputHash!: string;

  @Column(varchar('model_version', 60))
  modelVersion!: string;

  /** Canonical JSON. */
  @Column(text('parameters'))
  parameters!: string;

  @Column(integer('seed'))
  seed!: number;

  /** The canonical ratings. */
  @Column(text('input'))
  input!: string;

  /** A CalibrationResult as JSON, byte for byte as it was computed. */
  @Column(text('result'))
  result!: string;

  @Column(hash('result_hash'))
  resultHash!: string;

  @Column(integer('candidates'))
  candidates!: number;

  /** The loops whose ratings are in it: who may not see one of them may not see the fit. */
  @Column(json('application_ids'))
  applicationIds!: readonly string[];

  @Column(nullable(id('job_id')))
  jobId!: string | null;

  @Column(id('created_by'))
  createdBy!: string;

  @Column(instant('created_at'))
  createdAt!: Instant;
}
