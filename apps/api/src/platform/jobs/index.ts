export type { FinishJob, JobHandler, LeasedJob, ReportStep } from './job-handler.js';
export { JobQueue } from './job-queue.js';
export { JobWorker } from './job-worker.js';
export { viewJob } from './job.view.js';
export { JobsModule } from './jobs.module.js';
