import type { OrganisationRole } from '@app/domain';

/** Who is asking: read anew from the database at every request, so that a removal or a changed role holds at once. */
export interface Person {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly roles: readonly OrganisationRole[];
  readonly organisationKind: 'real' | 'demo';
}
