import type { DebriefView, EvalArtifactView } from '@app/contracts';

/** A debrief packet as one person may see it: nothing is looked up, and nothing is left out or added to what the page shows them. */
export interface PacketInput {
  /** The page's own answer to this person. A part that the policy does not open is absent, here as there. */
  readonly debrief: DebriefView;
  /** Result files of the candidate that this person may read; those of cards stand on the cards. */
  readonly candidateArtifacts: readonly EvalArtifactView[];
  readonly printedBy: string;
  readonly printedAt: string;
}
