import type { LintRule } from '../lint-rule.js';
import { findUnlessInnocent, phraseIndex } from '../phrases.js';
import { ifTheySaidIt, shown, spanOf } from '../spans.js';

const FIRES = phraseIndex({
  fit: [
    'culture|cultural|personality|team fit|match',
    'culture|cultural add|misfit|mismatch',
    'culturally fit|fits|aligned|compatible',
    'fit|fits|fitting with|into? our|the|this|my culture|team|group|office|company|squad',
    'fit|match for our|the|this culture|team|group|office|company|squad',
    'fit for us',
    'fit|fits right? in here|well?',
    'would|will|could|might|not|never|to|does fit right? in',
    'one of us',
    'not|never one of us',
    'like|unlike the rest of us',
    'not our|my kind|type of? person?',
    'our kind|type of person|people|guy|pm',
  ],
  feeling: [
    'gut feeling|feel|instinct|says|tells',
    'good|great|bad|weird|off|right|wrong|positive|strange vibe|vibes|energy|chemistry',
    'the|a|his|her|their vibe|vibes',
    'beer|airport|pub|lunch test',
    'have|had|grab|enjoy a beer|drink|pint with',
    'we|i|they just? clicked',
    'clicked with me|us|the',
    'gel|gels|gelled|jell with|well',
    'chemistry with|between us|me|the|our?',
    'fun to hang|work with|out',
    'hang out with',
  ],
});

const INNOCENT = phraseIndex({
  product: [
    'vibe coded|code|coding|codes|check|checks',
    'product market fit',
    'market|model|curve|line fit',
    'said|says|called it|them|this one of us',
  ],
});

/**
 * Catches 'culture fit' and its cousins: team fit, one of us, gut feeling, vibes, the beer test, clicked.
 * Why: they name no behaviour, reward likeness to the panel, and can not be defended afterwards.
 * Lets pass: the candidate's own words in quotation marks, culture as a subject ('a blameless culture'), product-market fit, vibe
 * coding, and 'a good fit' that names neither team nor company (a technique may be one).
 */
export const cultureFit: LintRule = {
  id: 'culture-fit',
  title: 'Culture fit and its cousins',
  catches: '“Culture fit”, “team fit”, “one of us”, “gut feeling”, “good vibes”, “we clicked”.',
  reason:
    'These words name no behaviour. They reward people who resemble the panel, two readers understand two things by them, and nobody can defend them afterwards. What the person did or said can be compared.',
  letsPass:
    'The candidate’s own words in quotation marks, culture as a subject (“a blameless culture”), product-market fit, and vibe coding.',
  examples: {
    fires: ['Great culture fit with how we ship.', 'My gut feeling says no.'],
    silent: [
      'Described the blameless culture of the on-call rota.',
      'Said product-market fit came after the second pilot.',
    ],
  },
  find: (read, _, tally) =>
    findUnlessInnocent(read, FIRES, INNOCENT, tally)
      .map((found) => spanOf(read, found))
      .filter((span) => !span.quoted)
      .map(({ start, end, words }) => ({
        ...{ start, end },
        message: `${shown(words)} names no behaviour. What did they do or say?${ifTheySaidIt(read)}`,
      })),
};
