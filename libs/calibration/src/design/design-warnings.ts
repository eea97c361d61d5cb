import type { CalibrationWarning } from '../calibrate/calibration-result.js';

/** What the graph of the design shows, in names. */
export interface DesignFindings {
  readonly candidates: number;
  readonly raters: number;
  readonly components: number;
  /** Contrasts between criteria that can not be told from severity. */
  readonly aliasedCriteria: number;
  /** Raters whose severity can not be told from the difficulty of criteria. */
  readonly aliasedRaters: number;
  /** Bridges with other raters and other candidates on both sides. */
  readonly holdingBridges: readonly { readonly candidate: string; readonly rater: string }[];
  readonly singleRaterCandidates: number;
}

/** Under about 20 candidates adjusting gains almost nothing (simulations in the coverage benchmark). */
export const FEW_CANDIDATES = 20;

/** A code and a sentence each, the gravest first. */
export function designWarnings(findings: DesignFindings): CalibrationWarning[] {
  const { candidates, raters, components, aliasedCriteria, aliasedRaters, holdingBridges, singleRaterCandidates } =
    findings;
  const warnings: CalibrationWarning[] = [];
  const warn = (code: string, message: string) => void warnings.push({ code, message });
  if (components > 1) {
    warn('disconnected', `The ratings fall into ${components} groups that share no rater: candidates of different groups can not be compared.`); // prettier-ignore
  }
  if (aliasedCriteria > 0 && aliasedRaters > 0) {
    const whose = aliasedRaters === raters ? '' : ` for ${aliasedRaters === 1 ? 'one' : aliasedRaters} of the ${raters} raters`; // prettier-ignore
    warn('severity_aliased', `Some raters and criteria always occur together: whether those raters are strict or those criteria hard can not be told apart, so no leniency is reported${whose}.`); // prettier-ignore
  } else if (aliasedCriteria > 0) {
    warn('criteria_aliased', 'Some candidates and criteria always occur together: whether those candidates are weak or those criteria hard can not be told apart.'); // prettier-ignore
  }
  // No ids: a warning is read in places where raters and candidates have other names.
  if (holdingBridges.length > 0) {
    const more = holdingBridges.length - 1;
    warn('one_bridge', `Two parts of the ratings hang together only by one rater having rated one candidate${more > 0 ? ` (and ${more} more such ${more === 1 ? 'link' : 'links'})` : ''}: comparisons across are uncertain.`); // prettier-ignore
  }
  if (singleRaterCandidates > 0 && raters > 1) {
    const subject = singleRaterCandidates === 1 ? 'One candidate was' : `${singleRaterCandidates} candidates were`;
    warn('single_rater_candidates', `${subject} rated by one person only: they add nothing about how raters differ.`);
  }
  if (candidates > 0 && candidates < FEW_CANDIDATES) {
    warn('few_candidates', `With ${candidates === 1 ? 'one candidate' : `${candidates} candidates`}, adjusting for raters gains almost nothing; from about ${FEW_CANDIDATES} on it begins to help.`); // prettier-ignore
  }
  return warnings;
}
