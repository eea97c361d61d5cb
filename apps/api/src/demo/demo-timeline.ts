import { addHours, findTransition, type Instant, type LoopMove, type LoopState, LOOP_PATH } from '@app/domain';

/** One step that a loop has made. */
export interface DemoStep {
  readonly move: LoopMove;
  readonly from: LoopState;
  readonly to: LoopState;
  readonly at: Instant;
  readonly reason: string;
}

/** Hours after the last card of each step that follows it. */
const AFTER_LAST_CARD: readonly (readonly [LoopMove, number, string])[] = [
  ['complete_packet', 0, 'The last card is in.'],
  ['start_pre_read', 0.5, ''],
  ['reveal', 2, ''],
  ['discuss', 2.1, ''],
  ['call_final_vote', 2.8, ''],
  ['close_final_vote', 2.95, 'Every vote is in.'],
  ['decide', 3, ''],
  ['seal', 3.2, ''],
  ['open_compensation', 3.4, ''],
  ['close', 3.6, ''],
];

/**
 * The steps from 'planned' to the state that the story has reached. 'seal' is left out where `sealed` comes later: the product
 * itself writes it.
 */
export function stepsTo(target: LoopState, openedAt: Instant, lastCardAt: Instant): DemoStep[] {
  const plan: readonly (readonly [LoopMove, Instant, string])[] = [
    ['open', openedAt, ''],
    ...AFTER_LAST_CARD.map(([move, hours, reason]) => [move, addHours(lastCardAt, hours), reason] as const),
  ];
  const steps: DemoStep[] = [];
  let state: LoopState = 'planned';
  for (const [move, at, reason] of plan) {
    if (LOOP_PATH.indexOf(state) >= LOOP_PATH.indexOf(target)) break;
    const transition = findTransition(state, move);
    if (!transition) throw new Error(`the demo can not ${move} from ${state}`);
    steps.push({ move, from: state, to: transition.to, at, reason });
    state = transition.to;
  }
  return steps;
}

export const timeOf = (steps: readonly DemoStep[], move: LoopMove): Instant | undefined =>
  steps.find((step) => step.move === move)?.at;
