import { counted } from '../../../lib/names.js';

export const NOTE_TEXTS = {
  notes: {
    title: 'Notes',
    hint: 'Write down what you hear, one thought a line. Make evidence of it afterwards.',
    field: 'New note',
    placeholder: 'What they just said or did',
    add: 'Note',
    start: 'Start the clock',
    sort: (n: number) => `Sort ${counted(n, 'note', 'notes')} into evidence`,
    list: 'Notes so far',
    used: 'Made evidence',
    remove: (text: string) => `Remove the note ${text}`,
    private: 'Only you ever read your notes. They are not part of the card that others see.',
    full: (n: number) => `A card holds up to ${n} notes.`,
    handle: (n: number) => (n === 0 ? 'Notes' : `Notes: ${n}`),
  },
  sort: {
    title: 'Sort into evidence',
    place: (at: number, count: number) => `${at} of ${count}`,
    text: 'The thought',
    criteria: 'Speaks about',
    take: 'Add as evidence',
    keep: 'Leave it a note',
    undo: 'Back',
    needsCriterion: 'Choose at least one criterion.',
    needsText: 'There is nothing left of this thought. Leave it, or write it again.',
    done: 'All sorted. Evidence stands under its criteria; what you left is still in your notes.',
    close: 'Back to the card',
  },
  between: {
    title: 'Between two levels?',
    pair: 'Which two levels',
    which: (upper: number) => `Which of these, from level ${upper}, did you see?`,
    tick: 'Tick what you saw. Nothing is stored, and the level stays yours to choose.',
    all: (upper: number) => `You saw all of it: level ${upper} fits what you ticked.`,
    lower: (lower: number, upper: number, missing: string) =>
      `Level ${upper} asks for all of it. You did not see: ${missing}. On that, ${lower} fits; if you did not ask, say so in your evidence.`,
  },
} as const;
