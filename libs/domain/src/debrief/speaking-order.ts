/** Somebody who speaks in the room. */
export interface Speaker {
  readonly personId: string;
  readonly name: string;
  /** 1 (junior) to 5, as the people of the organisation are kept. */
  readonly seniority: number;
  readonly isHiringManager: boolean;
}

/** What an order rests on: the facilitator's word, the seniority of the people, or, where all are alike, the names. */
export type OrderBasis = 'facilitator' | 'seniority' | 'name';

export interface SpeakingOrder {
  readonly basis: OrderBasis;
  readonly personIds: readonly string[];
}

const byName = (a: Speaker, b: Speaker): number =>
  a.name.localeCompare(b.name) || (a.personId < b.personId ? -1 : a.personId > b.personId ? 1 : 0);

/**
 * Junior first, so that nobody echoes their manager, and the hiring manager last. Among equals by name. An order that the facilitator
 * gave stands before it: who is not in it (came later) speaks after them in the usual order, who has left is left out.
 * @param given ids in the facilitator's order; null for none
 */
export function speakingOrder(speakers: readonly Speaker[], given: readonly string[] | null): SpeakingOrder {
  const usual = [...speakers].sort(
    (a, b) => Number(a.isHiringManager) - Number(b.isHiringManager) || a.seniority - b.seniority || byName(a, b),
  );
  const ids = usual.map((one) => one.personId);
  if (given !== null) {
    const named = [...new Set(given)].filter((id) => ids.includes(id));
    return { basis: 'facilitator', personIds: [...named, ...ids.filter((id) => !named.includes(id))] };
  }
  const levels = new Set(speakers.filter((one) => !one.isHiringManager).map((one) => one.seniority));
  return { basis: levels.size > 1 ? 'seniority' : 'name', personIds: ids };
}
