import { Module } from '@nestjs/common';
import { JobQueue } from './job-queue.js';
import { JobWorker } from './job-worker.js';
import { JobsController } from './jobs.controller.js';
import { OwnJobs } from './own-jobs.js';

/** Features with long work import this and register a handler. */
@Module({ controllers: [JobsController], providers: [JobWorker, JobQueue, OwnJobs], exports: [JobWorker, JobQueue] })
export class JobsModule {}
