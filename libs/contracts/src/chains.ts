import type { DecisionChainFault } from '@app/domain';

/** How a chain of hashes stands. Never how many links it has: that would count what the reader may not know of. */
export interface ChainView {
  readonly verdict: 'whole' | 'broken';
  /** The first thing that is wrong; `end`: the last links were cut off, or are others than those that were noted. */
  readonly reason: DecisionChainFault | 'end' | null;
  /** Of the first broken link, from 1. Null while whole, and to whoever takes part in a loop that is not over. */
  readonly position: number | null;
  /** Some texts were erased: their places are kept and verify. */
  readonly erased: boolean;
}

/**
 * GET /api/audit/chains (admins): both chains of the organisation, checked from their first link to their last.
 * GET /api/audit/decision-chain: the chain of decisions as a file of hashes for `plumbline verify`; while `mayExport`, and logged.
 */
export interface ChainCheckView {
  readonly checkedAt: string;
  readonly decisions: ChainView;
  readonly audit: ChainView;
  /** False to an admin who rates, or is recused, in a loop that is not over: the file counts the organisation's decisions. */
  readonly mayExport: boolean;
}
