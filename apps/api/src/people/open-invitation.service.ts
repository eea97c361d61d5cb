import { Injectable } from '@nestjs/common';
import type { InvitationView } from '@app/contracts';
import { OrganisationRepository } from '@app/persistence';
import { PasswordLinks } from './password-links.js';

/** What the page behind the link shows. */
@Injectable()
export class OpenInvitationService {
  constructor(
    private readonly links: PasswordLinks,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** @throws DomainError INVITATION.NOT_FOUND: unknown, used and expired alike */
  async execute(token: string): Promise<InvitationView> {
    const { link, person } = await this.links.open(token);
    const organisation = await this.organisations.find(person.organisationId);
    return {
      name: person.name,
      email: person.email,
      organisationName: organisation?.name ?? '',
      expiresAt: link.expiresAt,
    };
  }
}
