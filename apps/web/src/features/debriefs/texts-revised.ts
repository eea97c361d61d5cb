/** Cards that their authors revised or took back after the submit. */
export const revisedTexts = {
  revised: {
    title: 'Revised after the submit',
    mark: 'Revised',
    beside: 'Revised after seeing others',
    counts: 'written blind: the figures count it',
    afterOthers: 'written after seeing others: the figures count what was said before',
    was: (words: string) => `Revised, was ${words.toLowerCase()}`,
    countsAs: (words: string) => `counted as ${words.toLowerCase()}`,
  },
  withdrawn: {
    title: 'Withdrawn by their authors',
    because: (reason: string) => `In no figure; whole in the record. Reason: ${reason}`,
  },
} as const;
