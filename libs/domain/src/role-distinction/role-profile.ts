import type { RoleProfile, Rubric } from '../rubric/rubric.js';
import { type IndicatorAnswers, type RoleEvidence, roleEvidence } from './role-evidence.js';

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

/** Counts per profile with the quotes behind them. Advisory: it routes, it never scores or rejects. */
export const roleProfile = (rubric: Rubric, cards: readonly IndicatorAnswers[]): RoleProfileResult[] =>
  profilesOf(roleEvidence(rubric, cards));

/** The same evidence, counted. */
export const profilesOf = ({ profiles }: RoleEvidence): RoleProfileResult[] =>
  profiles.map(({ profile, label, yes, asked, indicators }) => ({
    ...{ profile, label, yes, asked },
    contested: indicators.filter(({ standing }) => standing === 'contested').map(({ text }) => text),
    quotes: indicators.flatMap(({ text, answers }) =>
      answers.flatMap(({ raterId, answer, quote }) =>
        answer === 'not_seen' ? [] : [{ indicator: text, raterId, answer, quote }],
      ),
    ),
  }));

/** A profile beside the AI PM's from which the committee should ask which role this is. */
const STRONG_SHARE = 0.6;

/** 'AI PM 5 of 6, TPM 4 of 5: explain in debrief', or null when no other profile is as strong. */
export function mixedRoleStatement(
  profiles: readonly Pick<RoleProfileResult, 'profile' | 'label' | 'yes' | 'asked'>[],
): string | null {
  const strong = profiles.filter((one) => one.asked >= 2 && one.yes / one.asked >= STRONG_SHARE);
  if (!strong.some((one) => one.profile !== 'ai-pm')) return null;
  return `${strong.map((one) => `${one.label} ${one.yes} of ${one.asked}`).join(', ')}: explain in debrief`;
}
