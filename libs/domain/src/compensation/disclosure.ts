import type { FieldProblem } from '../shared/domain-error.js';
import {
  DISCLOSURE_CHANNELS,
  DISCLOSURE_PACKS,
  type DisclosureChannel,
  type DisclosurePack,
} from './disclosure-packs.js';

/** That a range was told: which, on which day, and how. */
export interface DisclosureEvidence {
  readonly rangeText: string;
  /** Year-month-day. */
  readonly disclosedOn: string;
  readonly channel: DisclosureChannel;
}

export interface DisclosureFacts {
  readonly location: string;
  /** The public part of the band, in words; '' when there is none. */
  readonly postedRange: string;
  /** The packs that a person chose; null: nobody has, and the location suggests them. */
  readonly chosenPacks: readonly string[] | null;
  readonly evidence: readonly DisclosureEvidence[];
  /** Year-month-day. */
  readonly today: string;
}

export interface DisclosureGap {
  readonly pack: DisclosurePack;
  readonly lacks: readonly ('range' | 'evidence')[];
}

/** The packs whose places a location names, whole words only: 'EU' is not in 'Neuss'. */
export function suggestedPacks(location: string): string[] {
  const words = ` ${location.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return DISCLOSURE_PACKS.filter(({ places }) => places.some((place) => words.includes(` ${place} `))).map(
    ({ id }) => id,
  );
}

/** The packs that hold for a requisition today. */
export function packsOf({ chosenPacks, location, today }: DisclosureFacts): readonly DisclosurePack[] {
  const ids = chosenPacks ?? suggestedPacks(location);
  return DISCLOSURE_PACKS.filter(({ id, since }) => ids.includes(id) && since <= today);
}

/** Does this evidence count under this pack? Of the range as it is posted now, by a way that counts, not in the future. */
export const countsUnder = (pack: DisclosurePack, evidence: DisclosureEvidence, facts: DisclosureFacts): boolean =>
  pack.channels.includes(evidence.channel) &&
  evidence.disclosedOn <= facts.today &&
  evidence.rangeText.trim() === facts.postedRange.trim();

/** What each pack still lacks; empty when interviews may open. */
export function disclosureGaps(facts: DisclosureFacts): DisclosureGap[] {
  const hasRange = facts.postedRange.trim() !== '';
  return packsOf(facts).flatMap((pack) => {
    const isTold = hasRange && facts.evidence.some((one) => countsUnder(pack, one, facts));
    const lacks = [...(hasRange ? [] : (['range'] as const)), ...(isTold ? [] : (['evidence'] as const))];
    return lacks.length === 0 ? [] : [{ pack, lacks }];
  });
}

const WHAT: Readonly<Record<DisclosureGap['lacks'][number], string>> = {
  range: 'the posted pay range',
  evidence: 'evidence of when and how the present range was told',
};

/** Why interviews can not open yet, naming what is missing and where it is entered; null when they can. */
export function missingDisclosure(facts: DisclosureFacts): string | null {
  const gaps = disclosureGaps(facts);
  if (gaps.length === 0) return null;
  const lacks = (['range', 'evidence'] as const).filter((one) => gaps.some((gap) => gap.lacks.includes(one)));
  const packs = gaps.map(({ pack }) => `${pack.name} (${pack.law})`).join(', ');
  return `Pay range: missing is ${lacks.map((one) => WHAT[one]).join(' and ')}, asked for by ${packs}. Record it on the requisition.`;
}

/** What is wrong with evidence as it was typed. @param today year-month-day */
export function evidenceProblems({ disclosedOn, channel }: DisclosureEvidence, today: string): FieldProblem[] {
  return [
    ...(disclosedOn <= today
      ? []
      : [{ path: '/disclosedOn', message: 'Record it once it was told: this day is yet to come.' }]),
    ...(DISCLOSURE_CHANNELS.includes(channel) ? [] : [{ path: '/channel', message: 'Choose a way of the list.' }]),
  ];
}
