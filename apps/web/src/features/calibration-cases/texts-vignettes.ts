import type { RoleFinding } from '@app/domain';
import { counted } from '../../lib/names.js';

export const texts = {
  title: 'Which role is this?',
  list: {
    title: 'Which role is this? Six moments for each pack',
    hint: 'Short moments of an interview to classify: AI PM, ML engineer, data scientist, TPM, traditional PM, or mixed. Each takes a minute; the reference opens with your own answer.',
    caption: 'Moments to classify and how many of them you have answered',
    columns: { title: 'Moments', rubric: 'Rubric', time: 'Time', answered: 'Your answers' },
    notOwn: (rubric: string, own: string) => `${rubric} (you use your own: ${own})`,
    minutes: (minutes: number) => `about ${minutes} min`,
    answered: (answered: number, of: number) => `${answered} of ${of}`,
  },
  subtitle: (rubric: string, minutes: number) => `${rubric} · about ${minutes} min`,
  blind:
    'Nobody sees which answer is yours. You see the reference, and how colleagues saw a moment, once you have answered it; then your answer is final. A role may come up more than once, or not at all.',
  anew: 'The pack was raised since you answered. These are read against its new version; answer them anew.',
  ownRubric: (own: string, rubric: string) =>
    `Your organisation uses its own version of this pack (${own}). These moments and their references came with the server and were written against ${rubric}: where your version draws the roles differently, it is your version that holds. A version of your own has no moments of its own.`,
  moment: (number: number, of: number) => `Moment ${number} of ${of}`,
  answered: (answered: number, of: number) => `${answered} of ${of} answered`,
  question: 'Which role does this sound like?',
  chooseFirst: 'Choose a role first, or mixed.',
  submit: 'Answer and compare',
  final: 'An answer can not be changed afterwards.',
  failed: 'Your answer is not saved',
  reload: 'Load the newest',
  findings: {
    'ai-pm': 'AI PM',
    'ml-engineer': 'ML engineer',
    'data-scientist': 'Data scientist',
    tpm: 'TPM',
    'traditional-pm': 'Traditional PM',
    mixed: 'Mixed',
  } satisfies Record<RoleFinding, string>,
  result: {
    yours: 'You',
    reference: 'Reference',
    same: 'As the reference.',
    other: 'Not as the reference. Read its reason first: it is no verdict on you.',
    because: 'Why',
    ask: 'What would settle it',
    sources: (ids: readonly string[]) => `Rests on ${ids.join(', ')}`,
    split: (others: number) => `How ${counted(others, 'colleague')} saw it`,
    row: (finding: string, people: number) => `${finding}: ${counted(people, 'colleague')}`,
    tooFew:
      'How colleagues saw it appears once at least three of them have answered. With fewer it would tell who said what.',
  },
} as const;
