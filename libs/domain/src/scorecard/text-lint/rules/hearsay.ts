import type { LintRule } from '../lint-rule.js';
import { findUnlessInnocent, phraseIndex } from '../phrases.js';
import { ifTheySaidIt, shown, spanOf } from '../spans.js';

const FIRES = phraseIndex({
  hearsay: [
    "i|i've have? heard that|from|about|through|they|he|she|good|bad|great|mixed|things|rumours|rumors",
    'we heard that|from|about|they|he|she',
    "i'd|had heard good|bad|great|mixed|things",
    'heard on|through|via the? grapevine',
    'i|we was|were|have|got|been been? told',
    'someone|somebody|everyone|everybody|people|others|colleagues|friends told|tells|tell|warned|mentioned me|us',
    'someone|somebody said|says|mentioned that|they|he|she',
    'people|others|everyone|everybody|folks say|says|said|think|thinks|agree|know|knows that|they|he|she|the',
    'a|my friend|colleague|contact|acquaintance|mate of? mine? said|says|told|tells|mentioned|warned|knows',
    'a|my former|ex|old|previous colleague|boss|manager|coworker of? theirs|his|hers|mine? said|says|told|mentioned',
    'rumour|rumor|rumours|rumors has|have|is|says|say|that',
    'word is|has|on that|it|the',
    'apparently they|he|she|the|was|were|left|got|had|has|fired|difficult',
    'allegedly|reportedly|supposedly they|he|she|was|left|got|had|has|fired|difficult',
    'has|have|with a good|bad|great|poor|mixed|certain? reputation',
    'is|are|was well? known for|as|to being|be',
    'asked around about|and',
    'back channel|channels|channelled|reference|references',
    'backchannel|backchannelled|backchannels',
  ],
});

const INNOCENT = phraseIndex({
  witnessed: [
    'i heard from the candidate',
    'i was|were told to',
    'is|are|was known to|as be? the|a|an',
    'word is a|an|the token|tokens',
  ],
});

/**
 * Catches what was not seen in the interview: 'I heard', 'someone told me', 'people say', rumours, a reputation, back channels.
 * Why: the panel can not ask the source, it carries others' judgements into a blind card, and it is not about this interview.
 * Lets pass: quotation marks (customers the candidate heard from), 'I heard them explain', what the candidate heard or was told.
 */
export const hearsay: LintRule = {
  id: 'hearsay',
  title: 'Hearsay',
  catches: '“I heard that …”, “someone told me”, “people say”, “word is”, a reputation, a back-channel reference.',
  reason:
    'Nobody on the panel can ask the source. Hearsay carries somebody else’s judgement into a card that is blind on purpose, and every other candidate is judged without it. Write what you saw and heard yourself.',
  letsPass:
    'Anything in quotation marks, “I heard them explain”, and what the candidate heard from customers or was told at work.',
  examples: {
    fires: ['I heard that they left after a conflict.', 'People say they are difficult.'],
    silent: [
      'Had heard from support that refunds were late, and went to read the tickets.',
      'I heard them explain it twice.',
    ],
  },
  find: (read, _, tally) =>
    findUnlessInnocent(read, FIRES, INNOCENT, tally)
      .map((found) => spanOf(read, found))
      .filter((span) => !span.quoted)
      .map(({ start, end, words }) => ({
        ...{ start, end },
        message: `${shown(words)} reads as hearsay. What did you see or hear yourself?${ifTheySaidIt(read)}`,
      })),
};
