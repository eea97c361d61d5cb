import { Injectable } from '@nestjs/common';
import type { BandBody, BandView } from '@app/contracts';
import { DomainError, type FieldProblem, isCivilDay } from '@app/domain';
import { BandRepository, RequisitionRepository, type Tx } from '@app/persistence';
import type { RequisitionContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { RequisitionChanges, type Stamps } from '../platform/changes/index.js';
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
    private readonly changes: RequisitionChanges,
    private readonly requisitions: RequisitionRepository,
    private readonly bands: BandRepository,
  ) {}

  async execute(person: Person, requisitionId: string, version: number, body: BandBody): Promise<BandView> {
    const record = ({ id }: BandView) => ({
      action: 'compensation.set_band',
      about: { objectType: 'comp_band', objectId: id },
      payload: { requisitionId, ...body },
    });
    return this.changes.run(person, requisitionId, 'band', record, async (tx, context, stamps) => {
      const problems = checkBand(body);
      if (problems.length > 0) throw invalidRequest(problems);
      const bands = await this.bands.findCurrent(person.organisationId, requisitionId, tx);
      const current = bands.find((band) => band.component === body.component)?.version ?? 0;
      if (version !== current) throw stale(version, current);
      return this.add(tx, person, context, { ...body, version: current + 1 }, stamps);
    });
  }

  private async add(
    tx: Tx,
    { organisationId, id: proposedBy }: Person,
    { requisition }: RequisitionContext,
    body: BandBody & { readonly version: number },
    { now, newId }: Stamps,
  ): Promise<BandView> {
    const { component, currency, low, high, level, location, validFrom, version } = body;
    const view: BandView = { id: newId(), component, currency, low, high, level, location, validFrom, version };
    const { validTo = null, tiedTo = '', postedText = '' } = body;
    const terms = { validTo, tiedTo, postedText, proposedBy, proposedAt: now() };
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
