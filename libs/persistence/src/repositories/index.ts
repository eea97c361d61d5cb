// Every repository, provided and exported by PersistenceModule. Append yours to the exports and to the array.
import { AuditTrail } from './audit-trail.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { JobRepository } from './job.repository.js';

export * from './audit-trail.js';
export * from './idempotency.repository.js';
export * from './job.repository.js';

export const REPOSITORIES = [AuditTrail, IdempotencyRepository, JobRepository];
