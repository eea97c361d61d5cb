import { isNumber } from '../phrases.js';
import type { ReadText, Tally } from '../read-text.js';

/** Irregular past forms and present forms that tell what somebody did in an interview or at work. */
const ACTIONS = new Set(
  `said says told tells gave gives wrote writes drew draws chose chooses built builds held holds ran runs put set sets made makes
  took takes brought brings sent sends led leads showed shows shown knew began begins broke cut went goes came got kept keeps left
  let read reads saw sees spoke speaks stood found finds split spent sold won lost lost thought taught caught sought bought fought
  stuck drove rewrote withdrew undid redid reran forgot hid rose fell met meant asks names explains describes lists walks proposes
  refuses measures tests checks compares counts picks moves adds calls starts stops blocks ships defines specifies estimates
  answers argues admits offers opens points prices separates distinguishes treats weighs traces tracks decides rejects suggests
  claims quotes mentions admits skips avoids ignores interrupts repeats returns reads cites maps sketches`.split(/\s+/),
);

/** Words in -ed that describe instead of telling. */
const DESCRIBING = new Set(
  `talented skilled experienced polished gifted motivated dedicated organised organized interested excited committed seasoned
  limited rounded grounded focused driven qualified unqualified prepared unprepared detached disorganised disorganized tired
  minded headed spoken opinionated hearted tempered need indeed speed feed bored educated accomplished composed relaxed reserved
  determined inspired unimpressed impressed disappointed overqualified advanced conceited sophisticated`.split(/\s+/),
);

const AUXILIARIES = new Set(
  "could couldn't did didn't would wouldn't will won't can't cannot does doesn't when".split(' '),
);
/** After an auxiliary these tell nothing yet: 'would be great'. */
const EMPTY_VERBS = new Set('be have fit do make work not seem feel get the a an they he she it i we'.split(' '));
const ADVERBS = new Set('not never also only even just barely hardly always'.split(' '));

const isTelling = (key: string): boolean =>
  ACTIONS.has(key) || (key.length > 3 && key.endsWith('ed') && !DESCRIBING.has(key));

const FIRST_PERSON = new Set("i i'm i've i'd i'll we we've we'd we'll my our me us mine ours".split(' '));

/**
 * Whether a text holds behaviour, generously: a pair of quotation marks, the first person in a quotation without them, a number, a verb in the past or of speaking and doing
 * ('named', 'wrote', 'blocked'; any word in -ed that is no describing one), or an auxiliary with a verb ('could not say').
 */
export function holdsBehaviour({ words, hasQuotation, isUnmarkedQuote }: ReadText, tally: Tally): boolean {
  if (hasQuotation) return true;
  return words.some(({ key }, at) => {
    tally.steps += 1;
    if (isUnmarkedQuote && FIRST_PERSON.has(key)) return true;
    if (isNumber(key) || isTelling(key)) return true;
    if (!AUXILIARIES.has(key)) return false;
    const next = ADVERBS.has(words[at + 1]?.key ?? '') ? words[at + 2]?.key : words[at + 1]?.key;
    return next !== undefined && !EMPTY_VERBS.has(next);
  });
}
