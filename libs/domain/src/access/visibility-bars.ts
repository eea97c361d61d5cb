// What takes objects of a loop away whatever else a person is: read before any line of the policy (loop-visibility.ts).
import type { LoopState } from '../debrief/loop-state.js';
import type { LoopObject } from './loop-visibility.js';
import type { Relation } from './relations.js';

export interface Bar {
  readonly relation: Relation;
  readonly objects: readonly LoopObject[] | 'all';
  /** Lines of these relations still speak under the bar. */
  readonly except: readonly Relation[];
  /** The bar stands only under this setting of the requisition. */
  readonly under?: 'hidden_from_panel';
  /** The bar falls in this state; null = never. */
  readonly until: LoopState | null;
  readonly because: string;
}

const OTHERS: readonly LoopObject[] = [
  'progress',
  'card_status',
  'cards',
  'aggregates',
  'own_vote',
  'votes',
  'read_count',
  'vote_count',
  'final_votes',
  'room',
  'feedback',
  'decision',
  'record',
  'earlier_decisions',
  'presence',
];
const COMPENSATION: readonly LoopObject[] = ['band_fit', 'expectation'];
const WHO_IT_IS: readonly LoopObject[] = ['identity', 'documents'];
const RATES_OR_VOTES: readonly Relation[] = [
  'panel_blind',
  'panel_done',
  'panel_excused',
  'panel_trainee',
  'committee',
];

export const BARS: readonly Bar[] = [
  { relation: 'recused', objects: 'all', except: [], until: null, because: 'recused equals nonexistent' },
  {
    relation: 'panel_blind',
    objects: OTHERS,
    except: [],
    until: null,
    because: 'nothing of the others before the own submit',
  },
  {
    relation: 'panel_done',
    objects: OTHERS,
    except: ['panel_done'],
    until: 'revealed',
    because: 'another hat does not open what the panel may not see',
  },
  {
    relation: 'panel_excused',
    objects: OTHERS,
    except: ['panel_excused'],
    until: 'revealed',
    because: 'another hat does not open what the panel may not see',
  },
  {
    relation: 'panel_trainee',
    objects: OTHERS,
    except: ['panel_trainee'],
    until: 'revealed',
    because: 'another hat does not open what the panel may not see',
  },
  {
    relation: 'panel_blind',
    objects: COMPENSATION,
    except: [],
    until: null,
    because: 'who rates never sees compensation',
  },
  {
    relation: 'panel_done',
    objects: COMPENSATION,
    except: [],
    until: null,
    because: 'who rates never sees compensation',
  },
  {
    relation: 'panel_excused',
    objects: COMPENSATION,
    except: [],
    until: null,
    because: 'who was to rate never sees compensation',
  },
  {
    relation: 'panel_trainee',
    objects: COMPENSATION,
    except: [],
    until: null,
    because: 'who practises rating never sees compensation',
  },
  {
    relation: 'committee',
    objects: COMPENSATION,
    except: ['committee'],
    until: null,
    because: 'who votes sees compensation only as the committee does',
  },
  ...RATES_OR_VOTES.map((relation) => ({
    ...{
      relation,
      objects: WHO_IT_IS,
      except: [relation],
      under: 'hidden_from_panel' as const,
      until: 'revealed' as const,
    },
    because: 'another hat does not tell who the candidate is where the requisition hides it',
  })),
];
