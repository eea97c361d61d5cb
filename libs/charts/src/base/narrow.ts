/**
 * A phone has room for a label or for a scale beside each other, not for both. Below this width rows of a chart are two lines: what it
 * is and its figures, then the scale over the whole width.
 */
const STACK_BELOW = 430;

export const isNarrow = (width: number): boolean => width < STACK_BELOW;

/** What every chart that stacks can be drawn in without losing a word: the inside of a card at 320 px. */
export const LEAST_WIDTH = 240;
