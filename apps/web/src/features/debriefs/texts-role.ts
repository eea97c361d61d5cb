import { counted } from '../../lib/names.js';

export const texts = {
  packetTitle: 'Role distinction',
  rows: 'Indicators, with the quotes behind them',
  row: (profile: string, text: string, standing: string) => `${profile}: ${text} ${standing}. Quotes.`,
  asked: (raters: number) => counted(raters, 'rater was asked', 'raters were asked'),
  noQuotes: 'Nobody who was asked saw it.',
  answers: { yes: 'Yes', no: 'No', not_seen: 'Not seen' },
  contested: 'To be explained in the debrief',
  close: 'Close the quotes',
} as const;
