import { Injectable } from '@nestjs/common';
import type { DemoPersonView, MeView, SessionView } from '@app/contracts';
import { type OrganisationRole, type RequisitionRole, mayOnRequisition } from '@app/domain';
import { AccessRepository, OrganisationRepository, PersonRepository } from '@app/persistence';
import { AppConfig, isLoopbackOnly } from '../../config/app-config.js';
import type { Person } from '../auth/person.js';
import { mayKnock } from '../permissions/permission.guard.js';

const PART_NAMES: Readonly<Record<OrganisationRole | RequisitionRole | 'interviewer', string>> = {
  admin: 'Admin',
  recruiter: 'Recruiter',
  compensation_partner: 'Compensation partner',
  hiring_manager: 'Hiring manager',
  facilitator: 'Facilitator',
  chair: 'Chair of the committee',
  committee: 'Committee member',
  interviewer: 'Interviewer',
};

/** What GET /api/session answers, and every request that begins or ends a session. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly people: PersonRepository,
    private readonly organisations: OrganisationRepository,
    private readonly access: AccessRepository,
    private readonly config: AppConfig,
  ) {}

  async of(person: Person | undefined): Promise<SessionView> {
    const [organisation] = await this.organisations.list();
    const demo = organisation?.kind === 'demo' && isLoopbackOnly(this.config);
    return {
      setup: organisation ? 'done' : 'needed',
      demo,
      // Names of real people never stand on a page that is open to everybody.
      demoPeople: demo ? await this.demoPeople(organisation.id) : [],
      me: person ? await this.me(person) : null,
    };
  }

  private async me(person: Person): Promise<MeView | null> {
    const { organisationId } = person;
    const [organisation, row] = await Promise.all([
      this.organisations.find(organisationId),
      this.people.find(organisationId, person.id),
    ]);
    if (!organisation || !row) return null;
    return {
      id: row.id,
      name: row.name,
      email: row.email,
      title: row.title,
      organisation: { id: organisation.id, name: organisation.name, kind: organisation.kind },
      roles: row.roles,
      can: {
        managePeople: mayKnock('people:manage', row.roles),
        createRequisitions: mayKnock('requisition:create', row.roles),
        publishRubrics: mayKnock('rubric:publish', row.roles),
        readCalibration: await this.mayReadSomeCalibration(person),
      },
    };
  }

  private async mayReadSomeCalibration(person: Person): Promise<boolean> {
    const standings = await this.access.findRequisitions(person.organisationId, person.id);
    return standings.some((one) =>
      mayOnRequisition('calibration', {
        ...{ ...one, organisationRoles: person.roles },
        hidesIdentity: one.requisition.identity === 'hidden_from_panel',
      }),
    );
  }

  private async demoPeople(organisationId: string): Promise<DemoPersonView[]> {
    const [people, parts] = await Promise.all([
      this.people.list(organisationId),
      this.access.findParts(organisationId),
    ]);
    const partsOf = (id: string) => parts.filter((part) => part.personId === id);
    // Whoever took part in closed requisitions only has nothing to do that one would want to try.
    const isPast = (id: string): boolean => partsOf(id).length > 0 && partsOf(id).every((part) => !part.current);
    return people
      .filter(({ id, status, roles }) => status === 'active' && (roles.length > 0 || !isPast(id)))
      .map(({ id, name, title, roles }) => {
        const current = partsOf(id).filter((part) => part.current);
        const own = current.map((part) => part.role ?? 'interviewer');
        const names = [...new Set([...roles, ...own])].map((part) => PART_NAMES[part]);
        return { id, name, title, describes: names.join(', ') || 'No part yet' };
      });
  }
}
