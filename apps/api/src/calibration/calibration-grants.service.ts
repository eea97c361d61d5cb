import { Injectable } from '@nestjs/common';
import type { CalibrationGrantsView, CalibrationGrantView } from '@app/contracts';
import {
  assertNoneStanding,
  type CivilDay,
  Clock,
  dayIn,
  DomainError,
  grantProblems,
  type GrantRequest,
  grantStanding,
  notFound,
} from '@app/domain';
import {
  CalibrationGrantRepository,
  type CalibrationGrantRow,
  LoopPlanRepository,
  PersonRepository,
  type Tx,
} from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { type ChangeRecord, RecordedChanges } from '../platform/changes/index.js';
import { invalidRequest } from '../platform/validation/index.js';

const ended = (): DomainError =>
  new DomainError('CALIBRATION_GRANT.ENDED', 'conflict', 'This grant holds no more', {
    detail: 'It ended or was revoked before. Nothing was changed.',
  });

/** Administrators give and take back the permission to read calibration with names; each act is in the audit trail. */
@Injectable()
export class CalibrationGrantsService {
  constructor(
    private readonly grants: CalibrationGrantRepository,
    private readonly people: PersonRepository,
    private readonly plans: LoopPlanRepository,
    private readonly changes: RecordedChanges,
    private readonly clock: Clock,
  ) {}

  async view({ organisationId, id }: Person): Promise<CalibrationGrantsView> {
    const today = await this.today(organisationId);
    const rows = await this.grants.findAll(organisationId);
    const people = await this.people.list(organisationId);
    const names = new Map(people.map((one) => [one.id, one.name]));
    const named = (personId: string): string => names.get(personId) ?? '';
    const having = new Set(rows.filter((row) => grantStanding(row, today) === 'standing').map((row) => row.personId));
    return {
      grants: rows.map((row) => viewGrant(row, today, named)).toReversed(),
      people: people
        .filter((one) => one.status === 'active' && one.id !== id && !having.has(one.id))
        .map((one) => ({ id: one.id, name: one.name })),
      today,
    };
  }

  /** @throws DomainError CALIBRATION_GRANT.STANDING; 422 for oneself, for nobody, without a reason or a day within a year */
  async grant(person: Person, request: GrantRequest): Promise<CalibrationGrantsView> {
    const { organisationId, id: grantedBy } = person;
    const { personId, endsOn } = request;
    const reason = request.reason.trim();
    const record = (id: string) => grantRecord('calibration.grant', id, { personId, reason, endsOn });
    await this.changes.run(person, record, async (tx, { now, newId }) => {
      const today = await this.today(organisationId, tx);
      const known = await this.people.find(organisationId, personId, tx);
      const nobody = { path: '/personId', message: 'This is nobody who can sign in.' };
      const problems = grantProblems({ ...request, reason }, { grantedBy, today });
      if (known?.status !== 'active') problems.push(nobody);
      if (problems.length > 0) throw invalidRequest(problems);
      await this.grants.lockPerson(tx, organisationId, personId);
      assertNoneStanding(await this.grants.findAll(organisationId, tx), personId, today);
      const row = { organisationId, id: newId(), personId, reason, grantedBy, grantedAt: now() };
      const rest = { endsOn, revokedBy: null, revokedAt: null, revokeReason: '', version: 1 };
      await this.grants.add(tx, { ...row, ...rest });
      return row.id;
    });
    return this.view(person);
  }

  /** @throws DomainError CALIBRATION_GRANT.NOT_FOUND, CALIBRATION_GRANT.ENDED, CALIBRATION_GRANT.STALE */
  async revoke(person: Person, grantId: string, version: number, given: string): Promise<CalibrationGrantsView> {
    const { organisationId, id: revokedBy } = person;
    const revokeReason = given.trim();
    const record = ({ personId }: CalibrationGrantRow) =>
      grantRecord('calibration.grant.revoke', grantId, { personId, reason: revokeReason });
    await this.changes.run(person, record, async (tx, { now }) => {
      const row = await this.grants.find(organisationId, grantId, tx);
      if (!row) throw notFound('calibration_grant');
      if (grantStanding(row, await this.today(organisationId, tx)) !== 'standing') throw ended();
      const key = { organisationId, id: grantId, version };
      await this.grants.revoke(tx, key, { revokedBy, revokedAt: now(), revokeReason });
      return row;
    });
    return this.view(person);
  }

  private async today(organisationId: string, tx?: Tx): Promise<CivilDay> {
    const { timeZone } = await this.plans.findCalendar(organisationId, tx);
    return dayIn(timeZone, this.clock.now());
  }
}

const grantRecord = (action: string, objectId: string, payload: Record<string, unknown>): ChangeRecord => ({
  ...{ action, objectType: 'calibration_grant', objectId, payload },
});

function viewGrant(
  row: CalibrationGrantRow,
  today: CivilDay,
  named: (personId: string) => string,
): CalibrationGrantView {
  const { id, personId, reason, grantedAt, endsOn, version, revokedAt, revokeReason } = row;
  return {
    ...{ id, reason, grantedAt, endsOn, version },
    person: { id: personId, name: named(personId) },
    grantedBy: named(row.grantedBy),
    standing: grantStanding(row, today),
    revoked: revokedAt && { by: named(row.revokedBy ?? ''), at: revokedAt, reason: revokeReason },
  };
}
