import { Injectable } from '@nestjs/common';
import type { ImportPreviewView, ImportResultView } from '@app/contracts';
import { Clock, DomainError, IdSource } from '@app/domain';
import { AuditTrail, PersonRepository, type PersonRow, TransactionRunner, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/index.js';
import { problemsByLine, refusedRows, viewRows } from '../platform/csv/import-rows.js';
import { readCsv } from '../platform/csv/read-csv.js';
import { InvitationsService } from './invitations.service.js';
import { type PlannedRow, planImport } from './plan-import.js';
import { PEOPLE_COLUMNS } from './read-person-row.js';

type Invitation = ImportResultView['invitations'][number];
type CreateRow = Extract<PlannedRow, { readonly action: 'create' }>;
type UpdateRow = Extract<PlannedRow, { readonly action: 'update' }>;

const wouldLoseAdmins = (rows: readonly PlannedRow[] = []): DomainError =>
  new DomainError('PERSON.LAST_ADMIN', 'conflict', 'Somebody must stay admin', {
    detail: 'This table takes the role from the last admin who can sign in. Nothing was saved.',
    errors: problemsByLine(rows),
  });

function assertNoErrors(plan: readonly PlannedRow[]): void {
  const wrong = plan.filter((row) => row.action === 'error');
  if (wrong.length === 0) return;
  throw wrong.every((row) => row.isLastAdmin) ? wouldLoseAdmins(plan) : refusedRows(plan);
}

/** Many people at once, from a pasted table: all rows or none. */
@Injectable()
export class PeopleImportService {
  constructor(
    private readonly people: PersonRepository,
    private readonly invitations: InvitationsService,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async preview({ organisationId }: Person, csv: string): Promise<ImportPreviewView> {
    return viewRows(planImport(readCsv(csv, PEOPLE_COLUMNS), await this.people.list(organisationId)));
  }

  async import(actor: Person, csv: string): Promise<ImportResultView> {
    const rows = readCsv(csv, PEOPLE_COLUMNS);
    return this.transactions.run(async (tx) => {
      const plan = planImport(rows, await this.people.list(actor.organisationId, tx));
      assertNoErrors(plan);
      const invitations = await this.create(
        tx,
        actor,
        plan.filter((row): row is CreateRow => row.action === 'create'),
      );
      await this.update(
        tx,
        actor,
        plan.filter((row): row is UpdateRow => row.action === 'update'),
      );
      const { counts, rows: viewed } = viewRows(plan);
      const { organisationId, id: actorId } = actor;
      await this.audit.record(tx, {
        organisationId,
        actorId,
        action: 'people.import',
        objectType: 'organisation',
        objectId: organisationId,
        payload: counts,
      });
      return { rows: viewed, counts, invitations };
    });
  }

  private async create(
    tx: Tx,
    { organisationId, id: actorId }: Person,
    planned: readonly CreateRow[],
  ): Promise<Invitation[]> {
    const createdAt = this.clock.now();
    const fresh = { organisationId, status: 'invited', passwordHash: null, createdAt, version: 1 } as const;
    const people = planned.map(({ person: { roles, ...body } }) => ({
      row: { ...body, ...fresh, id: this.ids.next() } satisfies PersonRow,
      roles,
    }));
    const roles = people.flatMap(({ row, roles: held }) =>
      held.map((role) => ({ id: this.ids.next(), personId: row.id, role })),
    );
    await this.people.insert(
      tx,
      people.map(({ row }) => row),
      roles,
    );
    const invitations: Invitation[] = [];
    for (const { row } of people) {
      const { url } = await this.invitations.issueFor(tx, row, actorId);
      invitations.push({ name: row.name, email: row.email, url });
    }
    return invitations;
  }

  private async update(tx: Tx, { organisationId }: Person, planned: readonly UpdateRow[]): Promise<void> {
    for (const { person, existing } of planned) {
      const { name, title, seniority } = person;
      await this.people.update(tx, existing, { name, title, seniority });
      await this.people.replaceRoles(
        tx,
        organisationId,
        existing.id,
        person.roles.map((role) => ({ id: this.ids.next(), personId: existing.id, role })),
      );
    }
    const touchesAdmin = planned.some(
      ({ existing }) => existing.roles.includes('admin') && existing.status === 'active',
    );
    if (touchesAdmin && (await this.people.countActiveAdmins(tx, organisationId)) === 0) throw wouldLoseAdmins();
  }
}
