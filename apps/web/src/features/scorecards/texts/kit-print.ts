export const texts = {
  title: (round: string) => `Interview kit: ${round}`,
  print: 'Print',
  back: 'Back to the card',
  lead: 'Questions and anchors on paper, with room for notes. Nothing you have rated or written is on it.',
  with: (candidate: string) => `Interview with ${candidate}`,
  role: (requisition: string) => `for ${requisition}`,
  questions: 'Questions',
  noQuestions: 'This round has no questions of its own. Ask for what the anchors below describe.',
  speaksTo: (ids: readonly string[]) => `Speaks to ${ids.join(', ')}`,
  notes: 'Notes',
  criteria: 'What to listen for',
  workSamples: 'Work samples',
  level: (level: number) => `Level ${level}`,
  whenNot: 'Not assessed is right when',
  private:
    'Write what was said and done, not a rating. Keep this paper to yourself and destroy it once your card is submitted.',
} as const;
