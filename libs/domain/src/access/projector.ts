// The projector: the one actor without a person. It hangs where everybody in the room sees it, so it shows what every participant may
// see, and nothing else: the intersection over all who take part and are not recused, asked of the same policy line by line.
import type { LoopState } from '../debrief/loop-state.js';
import { canSee, LOOP_OBJECTS, type LoopCircumstances, type LoopObject } from './loop-visibility.js';
import type { Relation } from './relations.js';

/** Whoever has a seat in the debrief, or would have one had they handed in their card. An administrator has none. */
const TAKES_PART: readonly Relation[] = [
  'panel_blind',
  'panel_done',
  'panel_excused',
  'panel_trainee',
  'committee',
  'facilitator',
  'hiring_manager',
  'recruiter',
];

/** What is one's own is nobody's on a wall. */
const OWN: readonly LoopObject[] = ['own_cards', 'own_vote'];

/** The states in which a debrief has a room: a screen is paired and shows something in these only. */
export const ROOM_STATES: readonly LoopState[] = [
  'packet_ready',
  'pre_read',
  'revealed',
  'discussing',
  'final_vote',
  'decided',
  'sealed',
];

/**
 * The objects that a projector may show now.
 * @param people the relations to the loop of each person who stands to it
 * @returns empty without a participant, and outside the states of the room
 */
export function projectedObjects(
  people: readonly ReadonlySet<Relation>[],
  loop: LoopCircumstances,
): ReadonlySet<LoopObject> {
  const participants = people.filter((one) => !one.has('recused') && TAKES_PART.some((relation) => one.has(relation)));
  if (participants.length === 0 || !ROOM_STATES.includes(loop.state)) return new Set();
  return new Set(
    LOOP_OBJECTS.filter((object) => !OWN.includes(object) && participants.every((one) => canSee(object, one, loop))),
  );
}
