import { ROLE_PROFILES, type RoleProfile, type Rubric } from '../rubric/rubric.js';
import type { IndicatorNote } from '../scorecard/scorecard.js';

/** What one rater answered on the indicators of the own round. */
export interface IndicatorAnswers {
  readonly raterId: string;
  readonly roundId: string;
  readonly indicators: Readonly<Record<string, IndicatorNote>>;
}

export interface RoleQuote {
  readonly indicator: string;
  readonly raterId: string;
  readonly answer: 'yes' | 'no';
  readonly quote: string;
}

export interface RoleProfileResult {
  readonly profile: RoleProfile;
  readonly label: string;
  /** Indicators answered 'yes' by at least two raters. */
  readonly yes: number;
  /** Indicators that at least two raters were asked; with one rater nothing is shown. */
  readonly asked: number;
  /** Indicators with both a yes and a no. */
  readonly contested: readonly string[];
  readonly quotes: readonly RoleQuote[];
}

export const ROLE_PROFILE_LABELS: Readonly<Record<RoleProfile, string>> = {
  'ai-pm': 'AI PM',
  'ml-engineer': 'ML engineer',
  'data-scientist': 'Data scientist',
  tpm: 'TPM',
  'traditional-pm': 'Traditional PM',
};

/** Who was asked in two rounds is one rater, not two. */
const peopleIn = (cards: readonly IndicatorAnswers[]): number => new Set(cards.map((card) => card.raterId)).size;

/** Counts per profile with the quotes behind them. Advisory: it routes, it never scores or rejects. */
export function roleProfile(rubric: Rubric, cards: readonly IndicatorAnswers[]): RoleProfileResult[] {
  const askedIn = new Map(rubric.rounds.map((round) => [round.id, new Set(round.indicatorIds)]));
  const askedOf = (id: string): readonly IndicatorAnswers[] =>
    cards.filter((card) => askedIn.get(card.roundId)?.has(id));
  return ROLE_PROFILES.map((profile) => {
    const indicators = rubric.roleIndicators
      .filter((indicator) => indicator.profile === profile)
      .map((indicator) => ({ text: indicator.text, id: indicator.id, raters: askedOf(indicator.id) }))
      .filter((indicator) => peopleIn(indicator.raters) >= 2);
    const count = (one: (typeof indicators)[number], answer: 'yes' | 'no'): number =>
      peopleIn(one.raters.filter((card) => card.indicators[one.id]?.answer === answer));
    const quotes = indicators.flatMap((one) =>
      one.raters.flatMap((card) => {
        const note = card.indicators[one.id];
        if (!note || note.answer === 'not_seen') return [];
        return [{ indicator: one.text, raterId: card.raterId, answer: note.answer, quote: note.quote }];
      }),
    );
    return {
      profile,
      label: ROLE_PROFILE_LABELS[profile],
      yes: indicators.filter((one) => count(one, 'yes') >= 2).length,
      asked: indicators.length,
      contested: indicators.filter((one) => count(one, 'yes') > 0 && count(one, 'no') > 0).map((one) => one.text),
      quotes,
    };
  });
}

/** A profile beside the AI PM's from which the committee should ask which role this is. */
const STRONG_SHARE = 0.6;

/** 'AI PM 5 of 6, TPM 4 of 5: explain in debrief', or null when no other profile is as strong. */
export function mixedRoleStatement(profiles: readonly RoleProfileResult[]): string | null {
  const strong = profiles.filter((one) => one.asked >= 2 && one.yes / one.asked >= STRONG_SHARE);
  if (!strong.some((one) => one.profile !== 'ai-pm')) return null;
  return `${strong.map((one) => `${one.label} ${one.yes} of ${one.asked}`).join(', ')}: explain in debrief`;
}
