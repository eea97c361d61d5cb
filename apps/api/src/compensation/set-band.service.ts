import { Injectable } from '@nestjs/common';
import type { BandBody, BandView } from '@app/contracts';
import { Clock, DomainError, type FieldProblem, IdSource, isCivilDay } from '@app/domain';
import { AuditTrail, BandRepository, RequisitionRepository, TransactionRunner, type Tx } from '@app/persistence';
import { RequisitionAccess, type RequisitionContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { invalidRequest } from '../platform/validation/index.js';

const MAX_PERCENT = 1_000;

const stale = (yourVersion: number, currentVersion: number): DomainError =>
  new DomainError('BAND.STALE', 'stale', 'Somebody else saved first', {
    detail: 'Nothing was overwritten. Load the newer band and apply your change to it.',
    extra: { yourVersion, currentVersion },
  });

/**
 * The pay band of one component. A change is a new band: what was judged by the earlier one stays judged by it. Its public part, where
 * one is given, becomes the range that the requisition posts.
 */
@Injectable()
export class SetBandService {
  constructor(
    private readonly access: RequisitionAccess,
    private readonly requisitions: RequisitionRepository,
    private readonly bands: BandRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async execute(person: Person, requisitionId: string, version: number, body: BandBody): Promise<BandView> {
    const { organisationId, id: actorId } = person;
    return this.transactions.run(async (tx) => {
      await this.requisitions.lock(tx, organisationId, requisitionId);
      const context = await this.access.require(person, requisitionId, 'band', tx);
      const problems = checkBand(body);
      if (problems.length > 0) throw invalidRequest(problems);
      const bands = await this.bands.findCurrent(organisationId, requisitionId, tx);
      const current = bands.find((band) => band.component === body.component)?.version ?? 0;
      if (version !== current) throw stale(version, current);
      const view = await this.add(tx, person, context, body, current + 1);
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

  private async add(
    tx: Tx,
    { organisationId, id: proposedBy }: Person,
    { requisition }: RequisitionContext,
    body: BandBody,
    version: number,
  ): Promise<BandView> {
    const { component, currency, low, high, level, location, validFrom } = body;
    const view: BandView = { id: this.ids.next(), component, currency, low, high, level, location, validFrom, version };
    const { validTo = null, tiedTo = '', postedText = '' } = body;
    const terms = { validTo, tiedTo, postedText, proposedBy, proposedAt: this.clock.now() };
    await this.bands.add(tx, { organisationId, requisitionId: requisition.id, ...view }, terms);
    if (postedText !== '' && postedText !== requisition.postedRange) {
      const key = { organisationId, id: requisition.id, version: requisition.version };
      await this.requisitions.change(tx, key, { postedRange: postedText });
    }
    return view;
  }
}

function checkBand({ component, low, high, validFrom, validTo = null, tiedTo = '' }: BandBody): FieldProblem[] {
  const isPercent = component === 'bonus' && high > MAX_PERCENT;
  return [
    ...(low > high ? [{ path: '/high', message: 'The high end must be at least the low end.' }] : []),
    ...(isPercent ? [{ path: '/high', message: `A bonus is a percentage of at most ${MAX_PERCENT}.` }] : []),
    ...(isCivilDay(validFrom) ? [] : [{ path: '/validFrom', message: 'There is no such day.' }]),
    ...(validTo === null || isCivilDay(validTo) ? [] : [{ path: '/validTo', message: 'There is no such day.' }]),
    ...(validTo !== null && isCivilDay(validTo) && validTo < validFrom
      ? [{ path: '/validTo', message: 'The last day can not be before the first.' }]
      : []),
    ...(tiedTo !== '' && component !== 'bonus'
      ? [{ path: '/tiedTo', message: 'Only a bonus is tied to something; leave it empty.' }]
      : []),
  ];
}
