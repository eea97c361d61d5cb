import { counted } from '../../lib/names.js';

export const texts = {
  title: 'My work',
  subtitle: 'What is yours to do, soonest first. Nobody sees your cards before you submit them.',
  answer: {
    title: 'Answer first',
    hint: 'You were asked to interview. Accept, or say that you have a conflict of interest.',
    accept: 'Accept',
    conflict: 'Conflict of interest',
    acceptLabel: (candidate: string) => `Accept the interview with ${candidate}`,
    conflictLabel: (candidate: string) => `Declare a conflict of interest with ${candidate}`,
    form: (candidate: string) => `Conflict of interest with ${candidate}`,
    reason: 'What is the conflict?',
    reasonHint:
      'For example: a former colleague, a relative, a financial interest. The recruiter reads this and finds somebody else.',
    consequence: (candidate: string) =>
      `This closes the whole loop of ${candidate} to you: no card, no debrief, no result. It cannot be taken back.`,
    confirm: 'Declare the conflict',
    cancel: 'Cancel',
    needReason: 'Say in a few words what the conflict is.',
    accepted: (candidate: string) => `Accepted: ${candidate}`,
    declared: 'Conflict recorded',
    declaredText: (candidate: string) => `The loop of ${candidate} is closed to you now.`,
  },
  cards: {
    title: 'Scorecards to fill',
    open: 'Start',
    continue: 'Continue',
    view: 'Read',
    details: 'Interview',
    openLabel: (candidate: string) => `Start the scorecard of ${candidate}`,
    continueLabel: (candidate: string) => `Continue the scorecard of ${candidate}`,
    viewLabel: (candidate: string) => `Read your scorecard of ${candidate}`,
    detailsLabel: (candidate: string) => `Interview with ${candidate}`,
    progress: (done: number, of: number) => `${done} of ${counted(of, 'criterion', 'criteria')} with evidence`,
    interview: 'Interview',
    noInterview: 'No interview time yet',
  },
  debriefs: {
    title: 'Debriefs',
    hint: 'Read the packet and vote in private before the room meets.',
    todo: {
      pre_read: 'Read the packet and cast your private vote',
      final_vote: 'Cast your final vote',
      attend: 'In discussion: join the debrief',
      facilitate: 'Yours to run',
      seal: 'Decided: seal the record',
    },
    open: 'Open',
    openLabel: (candidate: string) => `Open the debrief of ${candidate}`,
  },
  submitted: {
    title: 'Submitted',
    hint: 'Sealed. You can read your own card; others open as the requisition allows.',
    status: 'Submitted',
  },
  empty: {
    title: 'Nothing is waiting for you',
    text: 'Interviews you are asked to take, scorecards to fill and debriefs to read or vote in appear here. A link from your recruiter opens the right card as well.',
    rubric: 'Read the rubric meanwhile',
  },
} as const;
