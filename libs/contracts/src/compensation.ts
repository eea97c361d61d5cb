import type {
  BandComponent,
  ConflictKind,
  DisclosureChannel,
  DisclosurePack,
  FitVerdict,
  Headcounts,
  HeadcountCell,
  MarketReference,
  OfferTerms,
  PayAssumptions,
  Spread,
} from '@app/domain';
import type { BandView } from './requisitions.js';

/** A published figure, always with its source, day and component. */
export interface ReferenceView extends MarketReference {
  /** Version of this figure in the organisation; a corrected one has the next. */
  readonly version: number;
}
export interface ReferenceConflictView {
  readonly kind: ConflictKind;
  readonly codes: readonly string[];
  readonly words: string;
}
/**
 * GET /api/compensation/references. POST .../references/imports/preview and .../references/imports take CsvBody in the columns of the
 * shipped file and answer ImportPreviewView; a figure whose code is known becomes its next version.
 */
export interface ReferencesView {
  readonly references: readonly ReferenceView[];
  readonly conflicts: readonly ReferenceConflictView[];
}

/** POST /api/compensation/rates: 1 `from` is `rate` `to`. A line is never changed; a newer one follows it. */
export interface RateBody {
  readonly from: string;
  readonly to: string;
  readonly rate: number;
  readonly asOf: string;
  readonly source: string;
}
export interface RateView extends RateBody {
  readonly id: string;
  /** Older than the organisation uses rates for. */
  readonly isStale: boolean;
}
/** GET /api/compensation/rates, newest first. */
export interface RatesView {
  readonly rates: readonly RateView[];
  readonly staleAfterDays: number;
}

/** GET and PUT (If-Match) /api/compensation/assumptions. Version 0: the product's own, until somebody states others. */
export interface AssumptionsView {
  readonly assumptions: PayAssumptions;
  readonly version: number;
  readonly changedAt: string | null;
}
export type AssumptionsBody = PayAssumptions;

export interface BandVersionView extends BandView {
  readonly validTo: string | null;
  readonly tiedTo: string;
  /** The public part as it was posted with this version; '' when none was. */
  readonly postedText: string;
  readonly proposed: { readonly by: string; readonly at: string } | null;
  readonly approved: { readonly by: string; readonly at: string; readonly note: string } | null;
  readonly isCurrent: boolean;
  /** A current band that this viewer did not propose, and nobody has approved yet. */
  readonly canApprove: boolean;
}
export interface HeadcountView {
  readonly component: BandComponent;
  /** Null: fewer than three people, or kept back so that a smaller cell can not be worked out. */
  readonly cells: Readonly<Record<HeadcountCell, number | null>>;
  readonly total: number | null;
  readonly asOf: string;
  readonly source: string;
  readonly version: number;
}
export interface MarketWarningView {
  readonly component: BandComponent;
  readonly kind: 'below_every_reference' | 'regular_pm' | 'unknown';
  readonly words: string;
  readonly codes: readonly string[];
}
/** GET /api/requisitions/:requisitionId/compensation: for whoever handles pay here. */
export interface RequisitionPayView {
  readonly requisition: { readonly id: string; readonly title: string; readonly postedRange: string };
  /** Every version, newest first within its component. */
  readonly bands: readonly BandVersionView[];
  readonly warnings: readonly MarketWarningView[];
  readonly headcounts: readonly HeadcountView[];
  readonly references: ReferencesView;
  /** Who read the bands, newest first; once per person and half hour. */
  readonly openings: readonly { readonly by: string; readonly at: string }[];
}
/** POST /api/requisitions/:requisitionId/band/:bandId/approval: by a second person. */
export interface BandApprovalBody {
  readonly note: string;
}
/** PUT /api/requisitions/:requisitionId/headcounts (If-Match: version of this component, '"0"' for the first). */
export interface HeadcountBody {
  readonly component: BandComponent;
  readonly counts: Headcounts;
  readonly asOf: string;
  readonly source: string;
}

/** A range on an axis; amounts per year, a bonus in percent. */
export interface PayRangeView {
  readonly component: BandComponent;
  readonly currency: string;
  readonly low: number;
  /** Null: open upwards. */
  readonly high: number | null;
}
export interface FitView {
  readonly verdict: FitVerdict;
  readonly compaRatio: number | null;
  readonly rangePenetration: number | null;
  readonly overlap: {
    readonly low: number;
    readonly high: number;
    readonly amount: number;
    readonly share: number;
  } | null;
  readonly gap: number;
  readonly warnings: readonly string[];
}
/** One line of a range chart, in the currency of its axis. */
export interface PayLineView extends PayRangeView {
  readonly kind: 'band' | 'reference' | 'expectation' | 'offer';
  /** 'S2-4' for a reference, the scenario for an offer; '' otherwise. */
  readonly label: string;
  /** Source, day, segment; the rate of a conversion. */
  readonly detail: string;
}
/** Everything that can be laid on one axis: same component, in one currency. What can not be converted is said, not drawn. */
export interface PayAxisView {
  readonly component: BandComponent;
  readonly currency: string;
  readonly lines: readonly PayLineView[];
  readonly leftOut: readonly string[];
}
export interface OfferYearView {
  readonly year: number;
  readonly bonus: Spread;
  readonly equity: Spread | null;
  readonly signOn: number;
  readonly total: Spread;
}
export interface OfferView {
  readonly scenarioId: string;
  readonly name: string;
  readonly terms: OfferTerms;
  readonly note: string;
  readonly savedBy: string;
  readonly savedAt: string;
  readonly version: number;
  readonly years: readonly OfferYearView[];
  readonly average: {
    readonly bonus: Spread;
    readonly equity: Spread | null;
    readonly signOn: number;
    readonly total: Spread;
  };
  readonly equityUnknown: string | null;
  readonly assumptions: readonly string[];
  readonly comparisons: readonly {
    readonly component: BandComponent;
    readonly offered: PayRangeView;
    readonly band: FitView | null;
    readonly expectation: FitView | null;
  }[];
  readonly warnings: readonly string[];
}
/** PUT /api/applications/:applicationId/offers/:scenarioId (If-Match: version of the scenario, '"0"' for a new one). */
export interface OfferBody {
  readonly name: string;
  readonly terms: OfferTerms;
  readonly note: string;
}
/** GET /api/applications/:applicationId/compensation: for whoever handles pay; each opening is logged. */
export interface CandidatePayView {
  readonly application: {
    readonly id: string;
    readonly candidate: string;
    readonly requisitionId: string;
    readonly requisition: string;
  };
  readonly expectation:
    (PayRangeView & { readonly attested: boolean; readonly level: string; readonly note: string }) | null;
  /** The expectation against each current band. */
  readonly fits: readonly (FitView & { readonly component: BandComponent; readonly band: PayRangeView })[];
  readonly axes: readonly PayAxisView[];
  readonly warnings: readonly MarketWarningView[];
  readonly headcounts: readonly HeadcountView[];
  readonly offers: readonly OfferView[];
  readonly assumptions: PayAssumptions;
  readonly openings: readonly {
    readonly by: string;
    readonly what: 'fit' | 'card' | 'verdict' | 'report';
    readonly at: string;
  }[];
}
/** GET /api/applications/:applicationId/compensation/report?format= */
export const PAY_REPORT_FORMATS = ['pdf', 'csv', 'json'] as const;
export type PayReportFormat = (typeof PAY_REPORT_FORMATS)[number];

/** A rule pack without the words by which a location suggests it. */
export interface DisclosurePackView extends Omit<DisclosurePack, 'places'> {
  readonly holds: boolean;
  readonly isSuggested: boolean;
  /** What it still lacks; empty when it does not hold or nothing is missing. */
  readonly lacks: readonly ('range' | 'evidence')[];
}
/** GET /api/requisitions/:requisitionId/pay-disclosure. The posted range is no secret. */
export interface PayDisclosureView {
  readonly postedRange: string;
  readonly location: string;
  readonly packs: readonly DisclosurePackView[];
  readonly notLegalAdvice: string;
  /** Why interviews can not open yet; null when they can. */
  readonly missing: string | null;
  readonly policy: { readonly reason: string; readonly by: string; readonly at: string } | null;
  readonly evidence: readonly {
    readonly id: string;
    readonly rangeText: string;
    readonly disclosedOn: string;
    readonly channel: DisclosureChannel;
    readonly proof: string;
    readonly by: string;
    /** It is of the range that is posted now. */
    readonly isOfPresentRange: boolean;
  }[];
  readonly canRecord: boolean;
  /** Of the choice of packs; 0 while nobody chose. */
  readonly version: number;
}
/** POST /api/requisitions/:requisitionId/pay-disclosure/evidence: of the range as it is posted now. */
export interface DisclosureEvidenceBody {
  readonly disclosedOn: string;
  readonly channel: DisclosureChannel;
  readonly proof: string;
}
/** PUT /api/requisitions/:requisitionId/pay-disclosure/policy (If-Match: '"0"' for the first). */
export interface DisclosurePolicyBody {
  readonly packIds: readonly string[];
  readonly reason: string;
}
