/** What simulated ratings were drawn with: there to check a calibration against, and for nothing else. */
export interface KnownTruth {
  readonly seed: number;
  /** On the scale of the levels; the criteria sum to zero. */
  readonly intercept: number;
  readonly criteria: readonly { readonly id: string; readonly effect: number }[];
  readonly components: readonly {
    readonly name: 'candidate' | 'rater' | 'cell' | 'residual';
    /** The variance that was set, squared levels. */
    readonly set: number;
    /** The variance of the effects as they fell; null where there is no effect to take it of. */
    readonly drawn: number | null;
  }[];
  readonly raters: readonly { readonly id: string; readonly leniency: number }[];
  readonly candidates: readonly { readonly id: string; readonly effect: number }[];
}

export interface SimulatedPart {
  /** The requisitions whose ratings were simulated. */
  readonly requisitionIds: readonly string[];
  readonly truth: KnownTruth;
}

/** The truth behind the simulated ratings of the demo organisation; nobody else has one. Made anew from the seed, stored nowhere. */
export abstract class DemoTruth {
  /** @returns undefined for every organisation but the demo's */
  abstract of(organisationId: string): SimulatedPart | undefined;
}
