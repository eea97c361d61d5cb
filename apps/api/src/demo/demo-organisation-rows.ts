import { type RequisitionRole, type Rubric, barFor, type Instant } from '@app/domain';
import type {
  CompBandEntity,
  OrganisationEntity,
  PersonEntity,
  PersonRoleEntity,
  RequisitionEntity,
  RequisitionMemberEntity,
  RequisitionPanelEntity,
} from '@app/persistence';
import type { DemoClock } from './demo-clock.js';
import { DEMO_ORGANISATION_ID as organisationId, demoId } from './demo-id.js';
import type { DemoContent, DemoRequisition } from './content/index.js';

export const personId = (key: string): string => demoId('person', key);
export const requisitionId = (key: string): string => demoId('requisition', key);
export const bandId = (key: string): string => demoId('band', key);

/** The organisation existed a while before its first interview, the requisitions that the demo tells since this summer. */
export const FOUNDED_DAYS = -420;
const OPENED_DAYS = -120;

export interface OrganisationRows {
  readonly organisation: OrganisationEntity;
  readonly people: readonly PersonEntity[];
  readonly roles: readonly PersonRoleEntity[];
  readonly requisitions: readonly RequisitionEntity[];
  readonly members: readonly RequisitionMemberEntity[];
  readonly panel: readonly RequisitionPanelEntity[];
  readonly bands: readonly CompBandEntity[];
}

function requisitionRow(
  one: DemoRequisition,
  rubric: Rubric,
  rubricVersionId: string,
  createdAt: Instant,
): RequisitionEntity {
  const { debriefMode, blindness, quorum, decisionRule, compOpensAt, cardDueHours } = one.policy;
  return {
    ...{
      organisationId,
      id: requisitionId(one.key),
      title: one.title,
      seniority: one.seniority,
      location: one.location,
    },
    ...{ hasAgents: one.hasAgents, status: one.status === 'closed' ? 'closed' : 'open', rubricVersionId },
    ...{ debriefMode, blindness, identity: 'shown', quorum, decisionRule, compOpensAt, cardDueHours },
    ...{ postedRange: one.postedRange, intake: one.intake, bar: barFor(rubric, one.seniority) },
    ...{ barConfirmedBy: personId(one.hiringManager), barConfirmedAt: createdAt, barNote: one.barNote },
    ...{ createdBy: personId(one.recruiter), createdAt, version: 1 },
  };
}

function memberRows(one: DemoRequisition): RequisitionMemberEntity[] {
  const named: [RequisitionRole, readonly string[]][] = [
    ['hiring_manager', [one.hiringManager]],
    ['recruiter', [one.recruiter]],
    ['facilitator', [one.facilitator]],
    ['chair', [one.chair]],
    ['committee', one.committee],
  ];
  return named.flatMap(([role, keys]) =>
    keys.map((key) => ({
      ...{ organisationId, id: demoId('member', one.key, role, key) },
      ...{ requisitionId: requisitionId(one.key), personId: personId(key), role },
    })),
  );
}

function panelRows(one: DemoRequisition): RequisitionPanelEntity[] {
  return Object.entries(one.panel).flatMap(([roundId, keys]) =>
    keys.map((key, position) => ({
      ...{ organisationId, id: demoId('panel', one.key, roundId, key) },
      ...{ requisitionId: requisitionId(one.key), roundId, personId: personId(key), position },
    })),
  );
}

function bandRow(one: DemoRequisition, validFrom: string): CompBandEntity {
  return {
    ...{ organisationId, id: bandId(one.key), requisitionId: requisitionId(one.key), ...one.band },
    ...{ level: one.seniority, location: one.location, validFrom, version: one.band.version ?? 1 },
  };
}

export const openedAt = (clock: DemoClock, { openedDay }: DemoRequisition): Instant =>
  clock.at(openedDay ?? OPENED_DAYS, 9);

/** People and requisitions of the demo. Nobody has a password: one switches between them, on this machine only. */
export function organisationRows(
  content: DemoContent,
  clock: DemoClock,
  rubric: Rubric,
  rubricVersionId: string,
): OrganisationRows {
  const createdAt = clock.at(FOUNDED_DAYS, 9);
  return {
    organisation: { id: organisationId, name: content.organisation.name, kind: 'demo', createdAt },
    people: content.people.map(({ key, email, name, title, seniority }) => ({
      ...{ organisationId, id: personId(key), email, name, title, seniority },
      ...{ status: 'active' as const, passwordHash: null, createdAt, version: 1 },
    })),
    roles: content.people.flatMap(({ key, roles }) =>
      roles.map((role) => ({ organisationId, id: demoId('role', key, role), personId: personId(key), role })),
    ),
    requisitions: content.requisitions.map((one) => requisitionRow(one, rubric, rubricVersionId, openedAt(clock, one))),
    members: content.requisitions.flatMap(memberRows),
    panel: content.requisitions.flatMap(panelRows),
    bands: content.requisitions.map((one) => bandRow(one, openedAt(clock, one).slice(0, 10))),
  };
}
