/** What the product says about its text hints; what a rule says stands with the rule (domain, text-lint). */
export const HINT_TEXTS = {
  hints: {
    label: 'Text hints',
    word: 'Hint',
    stillAdd: 'You can still add it.',
    stillKeep: 'You can still keep it.',
    why: 'Why?',
    whyOf: (words: string) => `Why? ${words}`,
    notHere: 'Not here',
    notHereOf: (words: string) => `Not here: ${words}`,
    more: 'What the text hints look for and why',
  },
  hintsPage: {
    title: 'What the text hints look for and why',
    lead: 'Fixed rules, read on your device while you write a scorecard. They advise; you decide.',
    promises: [
      'A hint never blocks: you can add, save and submit with every hint on the screen.',
      'Nothing you type leaves your device for it. No model reads the text; these rules do.',
      'Nobody else sees your hints, or that there were any. “Not here” is remembered on the card for you and goes when you submit.',
    ],
    catches: 'Looks for',
    why: 'Why',
    letsPass: 'Lets pass',
    fires: 'A hint stands under',
    silent: 'None stands under',
  },
} as const;
