import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Length } from 'class-validator';
import type { JobView } from '@app/contracts';
import { CurrentPerson } from '../auth/current-person.decorator.js';
import type { Person } from '../auth/person.js';
import { RequirePermission } from '../permissions/index.js';
import { OwnJobs } from './own-jobs.js';

class JobParams {
  @Length(1, 36, { message: 'The address must hold the id of a job.' })
  jobId!: string;
}

@Controller('jobs')
@RequirePermission('work:own')
export class JobsController {
  constructor(private readonly ownJobs: OwnJobs) {}

  @Get(':jobId')
  get(@CurrentPerson() person: Person, @Param() { jobId }: JobParams): Promise<JobView> {
    return this.ownJobs.get(person, jobId);
  }

  /** Asking twice is asking once; a finished job stays as it ended. */
  @Post(':jobId/cancellation')
  @HttpCode(200)
  cancel(@CurrentPerson() person: Person, @Param() { jobId }: JobParams): Promise<JobView> {
    return this.ownJobs.cancel(person, jobId);
  }
}
