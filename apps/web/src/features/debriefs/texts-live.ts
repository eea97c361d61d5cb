import { counted } from '../../lib/names.js';

export const liveTexts = {
  present: (count: number) => `${counted(count, 'person', 'people')} in the room`,
  lost: 'Connection lost, reconnecting. What you see may be older.',
  projector: 'Projector',
  projectorOn: 'Projector on',
  projectorTitle: 'Show this debrief on a screen',
  projectorHow: 'Open this address on the screen in the room, and enter the code that it shows. Nobody signs in on it.',
  projectorShows:
    'It shows what every participant who is not recused may see, and nothing else: the phase, and from the reveal on the levels of the panel and the agenda. It ends with the room, after twelve hours, or here.',
  code: 'Code on the screen',
  codeHint: 'Eight letters and digits; a code lasts five minutes',
  codeMissing: 'Write the code that the screen shows.',
  pair: 'Show it there',
  paired: 'The screen shows this debrief now.',
  pairedBy: (name: string) => `A screen shows this debrief. ${name} paired it.`,
  end: 'End it',
  ended: 'The screen shows nothing any more.',
};
