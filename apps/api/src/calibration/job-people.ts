import { Injectable } from '@nestjs/common';
import { notFound } from '@app/domain';
import { OrganisationRepository, PersonRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import type { LeasedJob } from '../platform/jobs/index.js';

/** Who a job works for, read anew: a person removed while it waited gets nothing any more. */
@Injectable()
export class JobPeople {
  constructor(
    private readonly people: PersonRepository,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** @throws DomainError REQUISITION.NOT_FOUND, as for anybody who may not */
  async of({ organisationId, createdBy }: LeasedJob): Promise<Person> {
    const found = createdBy ? await this.people.find(organisationId, createdBy) : undefined;
    const organisation = await this.organisations.find(organisationId);
    if (!organisation || found?.status !== 'active') throw notFound('requisition');
    return { id: found.id, organisationId, name: found.name, roles: found.roles, organisationKind: organisation.kind };
  }
}
