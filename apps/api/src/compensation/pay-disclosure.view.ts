import type { PayDisclosureView } from '@app/contracts';
import {
  DISCLOSURE_PACKS,
  type DisclosureFacts,
  disclosureGaps,
  missingDisclosure,
  NOT_LEGAL_ADVICE,
  packsOf,
  suggestedPacks,
} from '@app/domain';
import type { DisclosurePolicyRow, DisclosureRow } from '@app/persistence';

export interface DisclosureParts {
  readonly facts: DisclosureFacts;
  readonly policy: DisclosurePolicyRow | undefined;
  readonly evidence: readonly DisclosureRow[];
  readonly names: ReadonlyMap<string, string>;
  readonly canRecord: boolean;
}

export function viewDisclosure({ facts, policy, evidence, names, canRecord }: DisclosureParts): PayDisclosureView {
  const suggested = suggestedPacks(facts.location);
  const holding = packsOf(facts);
  const gaps = disclosureGaps(facts);
  return {
    postedRange: facts.postedRange,
    location: facts.location,
    packs: DISCLOSURE_PACKS.map(({ places: _, ...pack }) => ({
      ...pack,
      holds: holding.some((one) => one.id === pack.id),
      isSuggested: suggested.includes(pack.id),
      lacks: gaps.find((gap) => gap.pack.id === pack.id)?.lacks ?? [],
    })),
    notLegalAdvice: NOT_LEGAL_ADVICE,
    missing: missingDisclosure(facts),
    policy: policy ? { reason: policy.reason, by: names.get(policy.setBy) ?? '', at: policy.setAt } : null,
    evidence: evidence.map(({ id, rangeText, disclosedOn, channel, proof, recordedBy }) => ({
      ...{ id, rangeText, disclosedOn, channel, proof, by: names.get(recordedBy) ?? '' },
      isOfPresentRange: rangeText.trim() === facts.postedRange.trim(),
    })),
    canRecord,
    version: policy?.version ?? 0,
  };
}
