import { counted } from '../../lib/names.js';

/** Two decimals: an end at 0.04 is not zero, and the words beside it say which side it is on. */
const levels = (value: number): string => Math.abs(value).toFixed(2);
/** What rounds to nothing has no sign. */
const signed = (value: number): string => {
  const size = levels(value);
  return size === '0.00' ? size : `${value < 0 ? '−' : '+'}${size}`;
};

export const texts = {
  title: 'My calibration',
  myWork: 'My work',
  subtitle:
    'A mirror for you alone: no admin, recruiter or colleague can open it, and nothing here ranks anybody. It speaks of loops that have been revealed, and only of what was rated blind.',
  counts: {
    title: 'What you have rated',
    cards: 'Cards',
    candidates: 'Candidates',
    ratings: 'Ratings',
    notAssessed: 'Not assessed',
    evidence: 'Evidence on a card',
    evidenceHint: 'median number of pieces',
    time: 'Time at a card',
    timeValue: (minutes: number) => `${minutes} min`,
    timeHint: (cards: number) => `median of ${counted(cards, 'card')} with a time`,
    unknown: 'not known yet',
  },
  levels: {
    title: 'Which levels you use, and colleagues for the same work',
    hint: (units: number, candidates: number) =>
      `${counted(units, 'rating')} of ${counted(candidates, 'candidate')} that a colleague rated on the same criterion. The same work, seen twice.`,
    caption: 'Share of each level: yours, and that of colleagues on the same candidates and criteria',
    who: 'Who',
    you: 'You',
    colleagues: 'Colleagues',
    level: (level: number) => `Level ${level}`,
    n: 'Ratings',
    none: 'Nothing yet that a colleague rated as well. This fills as loops with your cards are revealed.',
  },
  difference: {
    title: 'Beside colleagues',
    hint: 'Your level minus the mean of those who rated the same candidate on the same criterion, candidate by candidate, with a 90 % interval.',
    none: (candidates: number, more: number) =>
      `You share ${counted(candidates, 'candidate')} with colleagues so far. Under five there is no figure: it would be chance. ${counted(more, 'more shared candidate')} will do.`,
    figure: (mean: number, interval: readonly [number, number] | null) =>
      interval ? `${signed(mean)} levels (${signed(interval[0])} to ${signed(interval[1])})` : `${signed(mean)} levels`,
    includesZero:
      'The interval includes no difference: these ratings do not show that you rate higher or lower than colleagues. That is no proof that you mean the same by the levels.',
    above: (mean: number) =>
      `For the same candidates and criteria you gave about ${levels(mean)} levels more. Before your next card, read the anchor of the level above the one you are about to choose, and ask what is missing for it.`,
    below: (mean: number) =>
      `For the same candidates and criteria you gave about ${levels(mean)} levels less. Before your next card, read the anchor of the level you are about to choose once more: is something still missing that it does not ask for?`,
    early: 'Five to nine shared candidates: read the interval, not the figure.',
    noInterval: 'Every shared candidate shows the same difference, so there is no interval to give.',
    notWho: 'It says nothing about who is right: colleagues differ as well.',
  },
  cases: {
    title: 'Calibration cases',
    hint: 'Your answers beside the reference. The reasons are in each case.',
    same: (count: number) => `${counted(count, 'criterion', 'criteria')} at the level of the reference`,
    above: (count: number) => `${count} above it`,
    below: (count: number) => `${count} below it`,
    cannotTell: (count: number) => `${count} where you found no basis`,
    none: 'You have not answered a case yet. A case takes about 25 minutes and is the quickest way to see how you read the anchors.',
    all: 'All calibration cases',
    vignettes: (same: number, answered: number) =>
      `${same} of ${counted(answered, 'moment')} classified as the reference does`,
  },
  feedback: {
    title: 'What rooms wrote about your cards',
    hint: 'On the quality of a card, not on its ratings. Nobody but you reads it, once a loop is decided.',
    helped: 'What helped:',
    more: 'What would have helped more:',
  },
} as const;
