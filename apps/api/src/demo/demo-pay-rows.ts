import type { Instant } from '@app/domain';
import type {
  CompAssumptionEntity,
  CompBandApprovalEntity,
  CompBandEntity,
  CompBandTermsEntity,
  CompHeadcountEntity,
  CompOfferEntity,
  CompOpeningEntity,
  CompRateEntity,
  PayDisclosureEntity,
} from '@app/persistence';
import type { DemoContent } from './content/index.js';
import {
  DEMO_ASSUMPTIONS,
  DEMO_BAND_TERMS,
  DEMO_BANDS,
  DEMO_HEADCOUNTS,
  DEMO_OFFERS,
  DEMO_RATES,
} from './content/pay.js';
import type { DemoClock } from './demo-clock.js';
import { DEMO_ORGANISATION_ID as organisationId, demoId } from './demo-id.js';
import { applicationId } from './demo-loop-rows.js';
import { bandId, openedAt, personId, requisitionId } from './demo-organisation-rows.js';

const APPROVED_DAYS_AFTER = 2;
const dayOf = (at: Instant): string => at.slice(0, 10);
/** Days of the calendar, not of the content's working week. */
const daysBefore = (at: Instant, days: number): Instant =>
  new Date(Date.parse(at) - days * 86_400_000).toISOString() as Instant;
const keyOf = (content: DemoContent, key: string) => content.requisitions.find((one) => one.key === key);

interface BandRows {
  readonly bands: readonly CompBandEntity[];
  readonly terms: readonly CompBandTermsEntity[];
  readonly approvals: readonly CompBandApprovalEntity[];
}

function approval(id: string, by: string | null, proposedAt: Instant): CompBandApprovalEntity[] {
  if (by === null) return [];
  const approvedAt = daysBefore(proposedAt, -APPROVED_DAYS_AFTER);
  return [{ organisationId, id, approvedBy: personId(by), approvedAt, note: 'Compared with the references first.' }];
}

/** Who proposed and approved the bands that the requisitions have, and the further ones. */
export function bandRows(content: DemoContent, clock: DemoClock): BandRows {
  const own = content.requisitions.flatMap((one) => {
    const said = DEMO_BAND_TERMS[one.key];
    return said ? [{ one, said, id: bandId(one.key), at: openedAt(clock, one) }] : [];
  });
  const extra = DEMO_BANDS.flatMap((band) => {
    const requisition = keyOf(content, band.requisition);
    if (!requisition) return [];
    const at = daysBefore(openedAt(clock, requisition), band.daysBefore);
    return [{ band, requisition, at, id: demoId('band', band.requisition, band.component, String(band.daysBefore)) }];
  });
  return {
    bands: extra.map(({ band: { component, currency, low, high }, requisition, at, id }) => ({
      ...{ organisationId, id, requisitionId: requisitionId(requisition.key), component, currency, low, high },
      ...{ level: requisition.seniority, location: requisition.location, validFrom: dayOf(at), version: 1 },
    })),
    terms: [
      ...own.map(({ one, said, id, at }) => ({
        ...{ organisationId, id, validTo: null, tiedTo: '', postedText: one.postedRange },
        ...{ proposedBy: personId(said.by), proposedAt: at },
      })),
      ...extra.map(({ band, at, id }) => ({
        ...{ organisationId, id, validTo: null, tiedTo: band.tiedTo, postedText: '' },
        ...{ proposedBy: personId(band.by), proposedAt: at },
      })),
    ],
    approvals: [
      ...own.flatMap(({ said, id, at }) => approval(id, said.approvedBy, at)),
      ...extra.flatMap(({ band, id, at }) => approval(id, band.approvedBy, at)),
    ],
  };
}

interface MarketRows {
  readonly rates: readonly CompRateEntity[];
  readonly assumptions: readonly CompAssumptionEntity[];
  readonly headcounts: readonly CompHeadcountEntity[];
}

export function marketRows(clock: DemoClock): MarketRows {
  const by = personId('ty');
  return {
    rates: DEMO_RATES.map(({ from, to, rate, dayOffset, source }) => {
      const at = daysBefore(clock.morning, -dayOffset);
      const line = { from, to, rate, asOf: dayOf(at), source, enteredBy: by, enteredAt: at };
      return { organisationId, id: demoId('rate', from, to, String(dayOffset)), ...line };
    }),
    assumptions: [
      {
        ...{ organisationId, id: demoId('assumptions'), assumptions: DEMO_ASSUMPTIONS, changedBy: by },
        ...{ changedAt: daysBefore(clock.morning, 40), version: 1 },
      },
    ],
    headcounts: DEMO_HEADCOUNTS.map(({ requisition, component, counts }) => {
      const at = daysBefore(clock.morning, 30);
      const counted = { counts, asOf: dayOf(at), source: 'People system, counted by the compensation partner' };
      const id = demoId('headcount', requisition, component);
      const place = { requisitionId: requisitionId(requisition), component };
      return { organisationId, id, ...place, ...counted, enteredBy: by, enteredAt: at, version: 1 };
    }),
  };
}

export function offerRows(clock: DemoClock): CompOfferEntity[] {
  return DEMO_OFFERS.flatMap(({ candidate, name, by, dayOffset, note, versions }) =>
    versions.map((terms, index) => ({
      ...{
        organisationId,
        id: demoId('offer', candidate, name, String(index)),
        applicationId: applicationId(candidate),
      },
      ...{ scenarioId: demoId('scenario', candidate, name), name, terms, note, savedBy: personId(by) },
      ...{ savedAt: daysBefore(clock.morning, versions.length - index - dayOffset), version: index + 1 },
    })),
  );
}

export function openingRows(clock: DemoClock): CompOpeningEntity[] {
  const opened = [
    { candidate: 'farah', by: 'ty', what: 'fit', days: 2 },
    { candidate: 'thandiwe', by: 'ty', what: 'fit', days: 2 },
    { candidate: 'thandiwe', by: 'hb', what: 'verdict', days: 1 },
  ] as const;
  return opened.map(({ candidate, by, what, days }) => ({
    ...{ organisationId, id: demoId('opening', candidate, by), applicationId: applicationId(candidate) },
    ...{ personId: personId(by), what, openedAt: daysBefore(clock.morning, days) },
  }));
}

/** Each range was posted with the advertisement on the day that the requisition opened. */
export function disclosureRows(content: DemoContent, clock: DemoClock): PayDisclosureEntity[] {
  return content.requisitions.map((one) => {
    const at = openedAt(clock, one);
    return {
      ...{ organisationId, id: demoId('disclosure', one.key), requisitionId: requisitionId(one.key) },
      ...{ rangeText: one.postedRange, disclosedOn: dayOf(at), channel: 'job_advert' as const },
      ...{ proof: `https://careers.northwind.example/${one.key}`, recordedBy: personId(one.recruiter), recordedAt: at },
    };
  });
}
