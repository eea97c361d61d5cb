import { ladderWords, type LadderNeed, type LadderPolicy, type LadderStep } from '@app/domain';
import { counted } from '../../lib/names.js';

const STEPS: Readonly<Record<LadderStep, string>> = {
  not_begun: 'Not begun',
  shadow: 'Shadow',
  reverse_shadow: 'Reverse shadow',
  solo: 'Solo',
};

export const texts = {
  title: 'Interviewer training',
  subtitle:
    'Shadow, reverse shadow, solo: who is ready to interview which round alone, and what is still missing. It plans and warns; it keeps nobody from a panel, and says nothing of how anybody rates.',
  crumb: 'People',
  pack: 'Rubric pack',
  policy: {
    line: (policy: LadderPolicy) =>
      `To interview a round alone: ${
        ladderWords([
          ...needs('shadow', policy.shadows),
          ...needs('reverse_shadow', policy.reverseShadows),
          ...needs('case', policy.cases),
        ]) || 'nothing is asked for'
      }; or somebody’s word, with its reason.`,
    change: 'Change what it takes',
    title: 'What it takes to interview alone',
    shadows: 'Shadows',
    shadowsHint: 'Watches an interview and fills a card of their own, blind. The card counts in nothing.',
    reverseShadows: 'Reverse shadows',
    reverseHint:
      'Leads the interview with a certified interviewer beside. Only the certified interviewer’s card counts.',
    cases: 'Calibration cases',
    casesHint: (of: number) => `There are ${of}. More than there are is never asked for.`,
    save: 'Save',
    saved: 'Saved',
    stale: 'Somebody else changed this meanwhile. Close this and look at what it is now.',
    number: 'Write a whole number from 0 to 9.',
  },
  table: {
    caption: 'Interviewers and rounds: where each stands, and what is missing',
    person: 'Interviewer',
    cases: 'Cases',
    casesValue: (done: number, of: number) => `${done} of ${of}`,
    casesHidden: 'after yours',
    step: STEPS,
    missing: (missing: readonly LadderNeed[]) => `Missing: ${ladderWords(missing)}`,
    casesUnknown: 'Calibration cases: shown once your own answers are in.',
    of: (person: string, round: string) => `${person}, ${round}: `,
    none: { title: 'Nobody is here yet', text: 'People appear here once they are added to the organisation.' },
    filter: 'Show',
    filters: { begun: 'Begun', all: 'Everybody' },
  },
  place: {
    title: (person: string, round: string) => `${person}: ${round}`,
    done: (shadows: number, reverse: number) =>
      `${counted(shadows, 'shadow')} and ${counted(reverse, 'reverse shadow')} done, from loops that are revealed.`,
    missing: (words: string) => `Still missing: ${words}.`,
    soloByLadder: 'Everything that the organisation asks for is done.',
    soloBy: (by: string, reason: string) => `Interviews this round alone by the word of ${by}: ${reason}`,
    certify: 'Say that they interview alone',
    certifyHint: 'For people who interviewed this round before there was a ladder. The reason is kept.',
    reason: 'What it rests on',
    needReason: 'Say what it rests on.',
    confirm: 'Certify',
    certified: 'Certified',
    revoke: 'Take back',
    revoked: 'Taken back',
    where: 'Practice is planned on the page of a candidate, beside the panel of a round.',
  },
  cancel: 'Cancel',
} as const;

function needs(kind: LadderNeed['kind'], count: number): LadderNeed[] {
  return count === 0 ? [] : [{ kind, count, all: true }];
}
