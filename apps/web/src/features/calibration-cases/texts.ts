import { counted } from '../../lib/names.js';

export const texts = {
  title: 'Calibration cases',
  subtitle:
    'Worked examples that every interviewer rates on their own. Afterwards you see the reference with its reasoning and how colleagues saw it. No candidate is behind them and they count in no result.',
  crumb: 'Calibration cases',
  list: {
    caption: 'Calibration cases and how far your own answers are',
    columns: { title: 'Case', round: 'Round', time: 'Time', due: 'Due', status: 'Your answer' },
    minutes: (minutes: number) => `about ${minutes} min`,
    status: { open: 'Not begun', draft: 'Begun', submitted: 'Submitted' },
    late: 'Late',
    noDue: 'No date',
    none: {
      title: 'There is no case yet',
      text: 'Cases come with the rubric packs of this server. A pack without one has nothing to practise on.',
    },
    who: 'Who has answered',
    whoLabel: (title: string) => `Who has answered: ${title}`,
  },
  page: {
    blind:
      'Nobody sees your answer, and you see nobody else’s before you submit: neither a level nor how many have answered.',
    transcript: 'What was said',
    speaker: { interviewer: 'Interviewer', candidate: 'Candidate' },
    meta: (round: string, minutes: number) => `${round} · about ${minutes} min`,
    answer: 'Your ratings',
    level: (name: string) => `Level for ${name}`,
    cannotTell: 'The case does not tell',
    cannotTellHint: 'never counted as low',
    whyLabel: (name: string) => `What in the case led you there, for ${name}?`,
    whyHint: 'Quote or name the passage.',
    keys: {
      title: 'This case',
      level: 'Choose the level of the criterion',
      none: 'The case does not tell',
      next: 'Next criterion',
      previous: 'Criterion before',
      why: 'Write why',
    },
    submit: 'Submit and compare',
    submitHint: 'Your answer is final: the reference opens at once.',
    missing: (count: number) => `${counted(count, 'thing')} still missing`,
  },
  save: {
    none: 'Nothing saved yet',
    saving: 'Saving',
    saved: (time: string) => `Saved ${time}`,
    kept: 'Not saved yet: no answer from the server. It is tried again.',
    conflict: 'Not saved: another window of yours saved first.',
    theirs: 'Load what was saved there',
    mine: 'Save what is here instead',
    refused: 'The server would not store this.',
    leave: 'The last words you typed have not reached the server yet.',
  },
  result: {
    title: 'Your answer and the reference',
    hint: 'The reference is the considered view of the authors of the case, with their reasons. It is no verdict on you: read the reasons first.',
    yours: 'You',
    reference: 'Reference',
    same: 'The same level as the reference.',
    apart: (distance: number, higher: boolean) =>
      `${counted(distance, 'level')} ${higher ? 'above' : 'below'} the reference.`,
    noLevel: 'You found that the case does not tell. The reference finds a level in it.',
    because: 'Why this level',
    notTheNext: 'Why not the one beside it',
    watchFor: 'What leads astray here',
    yourWords: 'What you wrote',
    spread: (others: number) => `How ${counted(others, 'colleague')} saw it`,
    spreadRow: (level: number, count: number) => `Level ${level}: ${counted(count, 'colleague')}`,
    cannotTell: (count: number) => `${counted(count, 'colleague')} could not tell`,
    tooFew:
      'How colleagues saw it appears once at least three of them have answered. With fewer it would tell who said what.',
    tooFewAll:
      'How colleagues saw this case appears beside each criterion once at least three of them have answered. With fewer it would tell who said what.',
  },
  completion: {
    title: (title: string) => `Who has answered: ${title}`,
    hint: 'Who, never what. Answers stay with their authors.',
    blind:
      'You are asked to answer this case yourself, or have begun to. Until your answer is in you are blind like everybody else; a colleague can look meanwhile.',
    caption: 'People and whether their answer to this case is in',
    columns: { person: 'Person', due: 'Due', status: 'Answer' },
    status: { done: 'In', late: 'Late', waiting: 'Asked', none: 'Not asked' },
    people: 'Ask these people',
    peopleHint:
      'They find it under My work. Whoever is taken off the list is asked no more; an answer that is in stays.',
    due: 'Due day',
    dueHint: 'Leave empty for no date.',
    save: 'Ask',
    saved: 'Asked',
  },
} as const;
