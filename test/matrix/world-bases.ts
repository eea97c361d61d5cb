import type { Visitor } from './actors.js';
import type { WorldSetting } from './matrix-world.js';

/** The settings from which the pairs of worlds start. */
export const BLIND: WorldSetting = {
  ...({ state: 'collecting', blindness: 'strict', compOpensAt: 'comp_open', identity: 'shown' } as const),
};
export const HIDDEN: WorldSetting = { ...BLIND, identity: 'hidden_from_panel' };
export const OPEN_AFTER_SUBMIT: WorldSetting = { ...BLIND, blindness: 'after_own_submit' };
export const REVEALED: WorldSetting = { ...BLIND, state: 'revealed' };

export const PRACTISING: readonly Visitor[] = ['traineeDone', 'traineeWriting', 'recruiterWhoPractises'];
