import { Injectable } from '@nestjs/common';
import type { BandBody, BandView } from '@app/contracts';
import { DomainError, type FieldProblem, IdSource } from '@app/domain';
import { AuditTrail, BandRepository, RequisitionRepository, TransactionRunner } from '@app/persistence';
import { RequisitionAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { invalidRequest } from '../platform/validation/index.js';

const MAX_PERCENT = 1_000;

const stale = (yourVersion: number, currentVersion: number): DomainError =>
  new DomainError('BAND.STALE', 'stale', 'Somebody else saved first', {
    detail: 'Nothing was overwritten. Load the newer band and apply your change to it.',
    extra: { yourVersion, currentVersion },
  });

/** The pay band of one component. A change is a new band: what was judged by the earlier one stays judged by it. */
@Injectable()
export class SetBandService {
  constructor(
    private readonly access: RequisitionAccess,
    private readonly requisitions: RequisitionRepository,
    private readonly bands: BandRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly ids: IdSource,
  ) {}

  async execute(person: Person, requisitionId: string, version: number, body: BandBody): Promise<BandView> {
    const { organisationId, id: actorId } = person;
    return this.transactions.run(async (tx) => {
      await this.requisitions.lock(tx, organisationId, requisitionId);
      await this.access.require(person, requisitionId, 'band', tx);
      const problems = checkBand(body);
      if (problems.length > 0) throw invalidRequest(problems);
      const bands = await this.bands.findCurrent(organisationId, requisitionId, tx);
      const current = bands.find((band) => band.component === body.component)?.version ?? 0;
      if (version !== current) throw stale(version, current);
      const view: BandView = { id: this.ids.next(), ...body, version: current + 1 };
      await this.bands.add(tx, { organisationId, requisitionId, ...view });
      const object = { objectType: 'comp_band', objectId: view.id };
      await this.audit.record(tx, {
        organisationId,
        actorId,
        action: 'compensation.set_band',
        ...object,
        payload: { requisitionId, ...body },
      });
      return view;
    });
  }
}

function checkBand({ component, low, high, validFrom }: BandBody): FieldProblem[] {
  const isPercent = component === 'bonus' && high > MAX_PERCENT;
  const midnight = Date.parse(`${validFrom}T00:00:00Z`);
  const isDate = !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(validFrom);
  return [
    ...(low > high ? [{ path: '/high', message: 'The high end must be at least the low end.' }] : []),
    ...(isPercent ? [{ path: '/high', message: `A bonus is a percentage of at most ${MAX_PERCENT}.` }] : []),
    ...(isDate ? [] : [{ path: '/validFrom', message: 'There is no such day.' }]),
  ];
}
