// Every repository, provided and exported by PersistenceModule. Append yours to the exports and to the array.
import { EvalArtifactRepository } from './eval-artifact.repository.js';
import { PanelScoreRepository } from './panel-score.repository.js';
import { RatingRepository } from './rating.repository.js';
import { ScorecardRepository } from './scorecard.repository.js';
import { ScorecardPacketRepository } from './scorecard-packet.repository.js';
import { WorkRepository } from './work.repository.js';
import { AccessRepository } from './access.repository.js';
import { OneTimeLinkRepository } from './one-time-link.repository.js';
import { OrganisationRepository } from './organisation.repository.js';
import { PersonRepository } from './person.repository.js';
import { RubricRepository } from './rubric.repository.js';
import { SessionRepository } from './session.repository.js';
import { AuditTrail } from './audit-trail.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { JobRepository } from './job.repository.js';

export * from './access.repository.js';
export * from './one-time-link.repository.js';
export * from './organisation.repository.js';
export * from './person.repository.js';
export * from './rubric.repository.js';
export * from './session.repository.js';
export * from './audit-trail.js';
export * from './idempotency.repository.js';
export * from './job.repository.js';
export * from './eval-artifact.repository.js';
export * from './panel-score.repository.js';
export * from './rating.repository.js';
export * from './scorecard.repository.js';
export * from './scorecard-packet.repository.js';
export * from './work.repository.js';

export const REPOSITORIES = [AuditTrail, IdempotencyRepository, JobRepository, AccessRepository, OneTimeLinkRepository, OrganisationRepository, PersonRepository, RubricRepository, SessionRepository, EvalArtifactRepository, PanelScoreRepository, RatingRepository, ScorecardRepository, ScorecardPacketRepository, WorkRepository];
