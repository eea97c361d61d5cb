import { ROLE_PROFILES, type RoleProfile, type Rubric, type RubricRoleIndicator } from '../rubric/rubric.js';
import type { IndicatorNote } from '../scorecard/scorecard.js';

/** What one rater answered on the indicators of the own round. */
export interface IndicatorAnswers {
  readonly raterId: string;
  readonly roundId: string;
  readonly indicators: Readonly<Record<string, IndicatorNote>>;
}

export interface RoleAnswer extends IndicatorNote {
  readonly raterId: string;
}

export const ROLE_STANDINGS = ['agreed_yes', 'agreed_no', 'contested', 'one_saw', 'not_seen'] as const;
/** What the raters who saw an indicator say of it together; 'one_saw' is one answer, and no agreement. */
export type RoleStanding = (typeof ROLE_STANDINGS)[number];

export interface RoleIndicatorEvidence {
  readonly id: string;
  readonly text: string;
  readonly profile: RoleProfile;
  /** One for each rater who was asked, in the order the cards were sealed. */
  readonly answers: readonly RoleAnswer[];
  readonly yes: number;
  readonly no: number;
  readonly notSeen: number;
  readonly standing: RoleStanding;
}

export interface RoleProfileEvidence {
  readonly profile: RoleProfile;
  readonly label: string;
  /** Indicators answered 'yes' by at least two raters. */
  readonly yes: number;
  /** Indicators that at least two raters were asked; `indicators` holds these and no others. */
  readonly asked: number;
  /** Indicators of the pack that fewer than two raters were asked: nothing of them is shown. */
  readonly leftOut: number;
  readonly indicators: readonly RoleIndicatorEvidence[];
}

export interface RoleEvidence {
  /** Raters who answered at least one indicator that is shown, in the order the cards were sealed. */
  readonly raterIds: readonly string[];
  /** All five, in their fixed order, the AI PM first. */
  readonly profiles: readonly RoleProfileEvidence[];
  /** Why nothing is shown; null where something is. */
  readonly none: string | null;
}

export const ROLE_PROFILE_LABELS: Readonly<Record<RoleProfile, string>> = {
  'ai-pm': 'AI PM',
  'ml-engineer': 'ML engineer',
  'data-scientist': 'Data scientist',
  tpm: 'TPM',
  'traditional-pm': 'Traditional PM',
};

/** With one rater a count would be that rater's opinion. */
export const MIN_ROLE_RATERS = 2;

/**
 * Who answered what on the role indicators, profile by profile. Advisory: it routes, it never scores or rejects.
 *
 * Somebody who was asked in two rounds is one rater: of two answers the first one that saw something counts, as the first of two
 * ratings does. An indicator that fewer than two raters were asked is left out whole, answers and quotes.
 * @param cards that count (see `isCounted`), in the order they were sealed; no card of practice, withdrawn or recused
 */
export function roleEvidence(rubric: Rubric, cards: readonly IndicatorAnswers[]): RoleEvidence {
  const profiles = ROLE_PROFILES.map((profile) => profileEvidence(rubric, cards, profile));
  const shown = profiles.flatMap(({ indicators }) => indicators.flatMap(({ answers }) => answers));
  const raterIds = [...new Set(cards.map((card) => card.raterId))].filter((id) =>
    shown.some(({ raterId }) => raterId === id),
  );
  return { raterIds, profiles, none: shown.length > 0 ? null : nothingBecause(cards) };
}

function nothingBecause(cards: readonly IndicatorAnswers[]): string {
  const raters = new Set(cards.map(({ raterId }) => raterId)).size;
  if (raters === 0) return 'No card that counts is in yet, so nothing is shown of the role.';
  if (raters < MIN_ROLE_RATERS)
    return 'One rater has answered so far. From one rater nothing is shown: a count would be their opinion alone.';
  return 'No indicator was asked of two raters, so nothing is shown: each needs a second pair of eyes.';
}

function profileEvidence(
  rubric: Rubric,
  cards: readonly IndicatorAnswers[],
  profile: RoleProfile,
): RoleProfileEvidence {
  const all = rubric.roleIndicators.filter((indicator) => indicator.profile === profile);
  const indicators = all
    .map((indicator) => indicatorEvidence(indicator, answersTo(rubric, cards, indicator.id)))
    .filter(({ answers }) => answers.length >= MIN_ROLE_RATERS);
  return {
    ...{ profile, label: ROLE_PROFILE_LABELS[profile], indicators },
    yes: indicators.filter((one) => one.yes >= MIN_ROLE_RATERS).length,
    asked: indicators.length,
    leftOut: all.length - indicators.length,
  };
}

/** One answer per rater; what was not touched on a card is 'not seen'. */
function answersTo(rubric: Rubric, cards: readonly IndicatorAnswers[], id: string): RoleAnswer[] {
  const rounds = new Set(
    [...rubric.rounds, ...(rubric.variants ?? []).flatMap((variant) => variant.rounds)]
      .filter(({ indicatorIds }) => indicatorIds.includes(id))
      .map((round) => round.id),
  );
  const byRater = new Map<string, RoleAnswer>();
  for (const { raterId, roundId, indicators } of cards) {
    if (!rounds.has(roundId)) continue;
    const { answer, quote } = indicators[id] ?? { answer: 'not_seen' as const, quote: '' };
    const before = byRater.get(raterId);
    if (!before || (before.answer === 'not_seen' && answer !== 'not_seen'))
      byRater.set(raterId, { raterId, answer, quote });
  }
  return [...byRater.values()];
}

function indicatorEvidence(
  { id, text, profile }: RubricRoleIndicator,
  answers: readonly RoleAnswer[],
): RoleIndicatorEvidence {
  const count = (answer: RoleAnswer['answer']): number => answers.filter((one) => one.answer === answer).length;
  const [yes, no, notSeen] = [count('yes'), count('no'), count('not_seen')];
  return { id, text, profile, answers, yes, no, notSeen, standing: standingOf(yes, no) };
}

function standingOf(yes: number, no: number): RoleStanding {
  if (yes + no === 0) return 'not_seen';
  if (yes > 0 && no > 0) return 'contested';
  if (yes + no === 1) return 'one_saw';
  return yes > 0 ? 'agreed_yes' : 'agreed_no';
}
