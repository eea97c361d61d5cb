import type { LintRule } from '../lint-rule.js';
import { findUnlessInnocent, phraseIndex } from '../phrases.js';
import { shown, spanOf } from '../spans.js';
import { holdsBehaviour } from './behaviour.js';

const JUDGEMENTS = phraseIndex({
  phrase: [
    'weak|strong|poor|good|great|excellent|bad|clear|effective|terrible communicator|communication|presence|candidate|hire|pm|leader|thinker|listener|player',
    'knows|know his|her|their stuff|thing|field',
    'rock star',
    'team player',
    'executive presence',
    'strategic thinker',
    'self starter|aware',
    'well spoken|rounded|prepared|organised|organized',
    'top|high|low notch|calibre|caliber|energy|quality',
    'not very|so|that? impressive|strong|sharp|good|convincing|senior|technical|deep',
    'product sense|minded',
  ],
  word: [
    'smart|great|impressive|brilliant|sharp|strong|weak|good|bad|poor|nice|solid|excellent|amazing|awesome|fantastic|bright',
    'articulate|confident|passionate|enthusiastic|arrogant|aggressive|likeable|likable|charismatic|intelligent|clever|talented',
    'shallow|vague|outstanding|mediocre|average|competent|incompetent|capable|thoughtful|polished|energetic|humble|abrasive',
    'pleasant|friendly|eloquent|rockstar|superb|stellar|exceptional|terrible|awful|lovely|charming|curious|driven|motivated',
    'experienced|inexperienced|unconvincing|convincing|credible|insightful|savvy|knowledgeable|skilled|gifted|wonderful|perfect',
    'unimpressive|underwhelming|lacklustre|boring|dull|quiet|shy|nervous|cold|warm|calm|mature|immature|difficult|lazy|sloppy',
    'impressed|unimpressed|disappointing|disappointed|okay|ok|fine|decent|opinionated|defensive|evasive|rude|strategic|senior',
  ],
});

const INNOCENT = phraseIndex({
  product: [
    'smart reply|compose|home|speaker|meter|meters|contract|contracts|lock',
    'weak supervision|label|labels|signal|signals|baseline',
    'strong|eventual consistency|baseline|no|yes|typing',
    'average precision|latency|handling|cost|price|order|of',
    'cold start|starts|cache|call|email',
    'warm start|cache|up|handover|transfer|intro',
    'fine tune|tuning|tuned|print|grained',
    'good|great|bad enough|input|inputs|output|case|cases|path|britain|examples|actor|actors|data|row|rows|answer|answers',
    'bright line|lines',
    'senior pm|engineer|engineers|role|manager|director|level',
    'quiet hours|failure|failures|mode',
    'difficult case|cases|slice|slices|question|questions',
    'perfect score|recall|match',
  ],
});

/**
 * Catches an adjective of judgement ('smart', 'weak communicator') in a text that holds no behaviour at all.
 * Heuristic: no quotation marks, no number, no verb that tells what somebody did (see behaviour.ts: any past form in -ed that is
 * no describing word, a list of irregular and present forms, 'could not' with a verb). One such thing anywhere silences the rule.
 * Why: two readers agree on what was done and not on 'smart'; adjectives carry the halo.
 * Lets pass: adjectives beside behaviour ('Sharp: named three failure classes'), quotations, names of techniques ('cold start').
 */
export const adjective: LintRule = {
  id: 'adjective',
  title: 'An adjective without behaviour',
  catches:
    '“Smart”, “impressive”, “weak communicator” in a text with no quotation, no number and no verb that tells what they did.',
  reason:
    'Two readers agree on what somebody did and not on what “smart” means. A piece that holds only an adjective can not be weighed in the debrief, and one good impression spreads over every criterion.',
  letsPass:
    'An adjective beside any behaviour: “Sharp: named three failure classes unasked.” Quotations. “Cold start”, “smart reply”.',
  examples: {
    fires: ['Very smart and articulate.', 'Weak communicator.'],
    silent: ['Sharp: named three failure classes unasked.', 'Could not say who set the threshold, vague when probed.'],
  },
  find: (read, _, tally) => {
    if (holdsBehaviour(read, tally)) return [];
    const [found] = findUnlessInnocent(read, JUDGEMENTS, INNOCENT, tally);
    if (!found) return [];
    const { start, end, words } = spanOf(read, found);
    return [{ start, end, message: `${shown(words)} is a judgement. What did they do or say?` }];
  },
};
