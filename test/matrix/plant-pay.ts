// Pay beyond the screen card: terms of the band, an offer, people in the band, with a canary in every amount and text.
import {
  CompBandApprovalEntity,
  CompBandTermsEntity,
  CompHeadcountEntity,
  CompOfferEntity,
  TransactionRunner,
} from '@app/persistence';
import { ReferencePack } from '../../apps/api/src/platform/compensation/index.js';
import type { World, WorldLoop } from '../support/world.js';
import type { Canaries } from './canaries.js';
import type { People } from './matrix-world.js';

/** @returns the scenario of the offer */
export async function addPay(
  world: World,
  { applicationId, requisitionId }: WorldLoop,
  people: People,
  bandId: string,
  canaries: Canaries,
): Promise<string> {
  const amounts = { objects: ['expectation'] } as const;
  const ofBand = { objects: [], act: 'band' } as const;
  const at = world.app.clock.now();
  const by = people.recruiter.id;
  await world.insert(CompBandTermsEntity, {
    ...{ id: bandId, validTo: null, tiedTo: canaries.text('band.tiedTo', ofBand), postedText: '' },
    ...{ proposedBy: by, proposedAt: at },
  });
  await world.insert(CompBandApprovalEntity, {
    ...{ id: bandId, approvedBy: people.compensationPartner.id, approvedAt: at },
    note: canaries.text('band.approvalNote', ofBand),
  });
  await world.insert(CompHeadcountEntity, {
    ...{ requisitionId, component: 'base', asOf: '2026-10-01', source: canaries.text('headcount.source', ofBand) },
    counts: { below: 0, lower: canaries.number('headcount.lower', 48_611, ofBand), middle: 5, upper: 4, above: 3 },
    ...{ enteredBy: by, enteredAt: at, version: 1 },
  });
  const scenarioId = world.app.ids.next();
  await world.insert(CompOfferEntity, {
    ...{ applicationId, scenarioId, name: canaries.text('offer.name', amounts), savedBy: by, savedAt: at, version: 1 },
    note: canaries.text('offer.note', amounts),
    terms: {
      ...{ currency: 'EUR', base: canaries.number('offer.base', 97_127, amounts), bonusTargetPercent: 10 },
      bonusTiedTo: canaries.text('offer.bonusTiedTo', amounts),
      signOn: canaries.number('offer.signOn', 13_907, amounts),
      equity: {
        ...{ kind: 'value', value: canaries.number('offer.equity', 61_381, amounts) },
        vesting: { schedule: [25, 25, 25, 25], cliffMonths: 12 },
        ...{ refreshPercent: 0, triggeredPercent: 0, trigger: '' },
      },
    },
  });
  await world.app
    .get(TransactionRunner)
    .run((tx) => world.app.get(ReferencePack).publishInto(tx, world.organisationId));
  return scenarioId;
}
