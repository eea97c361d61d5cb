import type { Level, Recommendation, Seniority } from '@app/domain';
import type { DemoCard, DemoRating } from '../content/index.js';
import { evidenceOf } from '../content/year/evidence.js';
import type { YearCard, YearLoop } from './simulate-year.js';
import { AGENT_CRITERION, YEAR_ROUNDS } from './year-plan.js';

const CONFIDENCE = ['high', 'medium', 'medium', 'high', 'low'] as const;

const SUMMARIES: Readonly<Record<Recommendation, readonly [string, string]>> = {
  strong_no: ['Nothing concrete on {f} beyond its name.', 'I could not find a decision about {f} that was theirs.'],
  no: [
    'Took part in {f}; the choices were made by others.',
    'Sound on the surface of {f}, thin two questions further.',
  ],
  yes: ['Owned the choices behind {f} and can defend them.', 'Solid work on {f}, with limits they name themselves.'],
  strong_yes: ['I would copy how {f} was released.', 'The decisions on {f} are the ones I would want made here.'],
};

/** What the interviewer sealed: the simulated levels, with a piece of evidence for each. */
export function yearCard(loop: YearLoop, card: YearCard, feature: string, seniority: Seniority): DemoCard {
  const { candidate, number, requisition } = loop;
  const { round, rater, place, levels } = card;
  const criteria = YEAR_ROUNDS.find(({ id }) => id === round)?.criteria ?? [];
  const ratings = criteria.map((id, index): [string, DemoRating] => {
    const confidence = CONFIDENCE[(number + index + place * 2) % CONFIDENCE.length]!;
    if (id === AGENT_CRITERION && !requisition.hasAgents)
      return [id, { level: 'na', naReason: 'not_in_role', confidence, evidence: [] }];
    const level = levels[id] ?? null;
    if (level === null) return [id, { level: 'na', naReason: 'no_time', confidence, evidence: [] }];
    return [id, { level, confidence, evidence: [evidenceOf(id, level, place, feature)] }];
  });
  const overall = recommend(Object.values(levels).filter((level) => level !== null));
  return {
    ...{ candidate, round, rater, indicators: [], redFlags: [], ratings: Object.fromEntries(ratings), overall },
    submittedAfterHours: 1 + ((number * 5 + place * 7 + round.charCodeAt(1)) % 19),
    summary: SUMMARIES[overall][place].replace('{f}', feature),
    supportedSeniority: overall === 'yes' || overall === 'strong_yes' ? seniority : null,
  };
}

/** A card without any level at all recommends nobody. */
function recommend(levels: readonly Level[]): Recommendation {
  const mean = levels.length === 0 ? 0 : levels.reduce<number>((sum, level) => sum + level, 0) / levels.length;
  if (mean >= 3.5) return 'strong_yes';
  if (mean >= 2.7) return 'yes';
  return mean >= 1.8 ? 'no' : 'strong_no';
}
