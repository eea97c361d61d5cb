import { type RoleChance, ROLE_CHANCE_NEEDS, roleAgreement, roleUnitRatings } from './role-agreement.js';
import type { RoleEvidence, RoleIndicatorEvidence } from './role-evidence.js';
import { mixedRoleStatement } from './role-profile.js';

/** Said wherever role evidence is shown. */
export const ROLE_ADVICE =
  'Advisory: it asks whether this is the right requisition. It scores nothing and rejects nobody, and the way into the role is held against no one.';

const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const signed = (value: number): string => value.toFixed(2).replace('-', '−');

/** An indicator on which raters disagree, in words without a name. */
const contestWords = ({ text, yes, no }: RoleIndicatorEvidence): string =>
  `“${text.replace(/\.$/, '')}” (${yes} yes, ${no} no)`;

/** What the committee has to explain: indicators with both answers, then profiles that are strong together. */
export function contestedRoles(evidence: RoleEvidence): readonly string[] {
  const indicators = evidence.profiles.flatMap(({ label, indicators: shown }) =>
    shown.filter(({ standing }) => standing === 'contested').map((one) => `${label}: ${contestWords(one)}`),
  );
  const mixed = mixedRoleStatement(evidence.profiles);
  return mixed === null ? indicators : [...indicators, mixed];
}

/** 'Of 9 indicators that two or more raters saw, they agree on 7 and contest 2 (13 of 16 pairs of answers alike).' */
export function roleAgreementWords(evidence: RoleEvidence): string {
  const { indicators, agreed, contested, alike, pairs } = roleAgreement(evidence);
  if (indicators === 0) return 'No indicator was seen by two raters, so nothing can be said about their agreement.';
  return `Of ${counted(indicators, 'indicator')} that two or more raters saw, they agree on ${agreed} and contest ${contested} (${alike} of ${counted(pairs, 'pair')} of answers alike).`;
}

/**
 * The coefficient in words, or why there is none.
 * @param chance from the ratings of `roleUnitRatings`; null where it is not defined (everybody gave one answer)
 */
export function roleChanceWords(evidence: RoleEvidence, chance: RoleChance | null): string {
  if (roleUnitRatings(evidence) === null) {
    const { raters, indicators } = ROLE_CHANCE_NEEDS;
    return `A figure beyond chance needs at least ${raters} raters and ${indicators} indicators seen by two; below that these counts are all that can be said.`;
  }
  if (chance === null) return 'Everybody gave the same answer, so agreement can not be told from chance.';
  const interval = chance.interval
    ? `, 95 % interval ${signed(chance.interval[0])} to ${signed(chance.interval[1])}`
    : '';
  return `Beyond chance they agree to ${signed(chance.value)} (Gwet's AC1${interval}; 1 is full agreement, 0 what chance would give).`;
}

/**
 * The role distinction as plain sentences, for packet, debrief and record alike. No names, no score, no verdict.
 * @param chance see `roleChanceWords`
 * @returns one sentence each; the reason and the advice alone where nothing is shown
 */
export function roleStatement(evidence: RoleEvidence, chance: RoleChance | null): readonly string[] {
  if (evidence.none !== null) return [evidence.none, ROLE_ADVICE];
  const { profiles, raterIds } = evidence;
  const shown = profiles.reduce((sum, { asked }) => sum + asked, 0);
  const left = profiles.reduce((sum, { leftOut }) => sum + leftOut, 0);
  const counts = profiles
    .filter(({ asked }) => asked > 0)
    .map(({ label, yes, asked }) => `${label} ${yes} of ${asked}`);
  const contested = contestedRoles(evidence);
  const leftOut =
    left === 0
      ? ''
      : ` ${counted(left, 'indicator')} reached one rater or none and ${left === 1 ? 'is' : 'are'} left out.`;
  return [
    `${counted(raterIds.length, 'rater')} answered ${counted(shown, 'role indicator')}.${leftOut}`,
    `Answered yes by at least two raters, of those asked of two: ${counts.join(', ')}.`,
    roleAgreementWords(evidence),
    roleChanceWords(evidence, chance),
    contested.length === 0 ? 'Nothing is contested.' : `To be explained in the debrief: ${contested.join('; ')}.`,
    ROLE_ADVICE,
  ];
}
