// What each move of the loop does, in words, before anybody makes it.
import type { LoopMove } from '@app/domain';

interface MoveWords {
  readonly label: string;
  readonly title: string;
  readonly happens: readonly string[];
  readonly confirm: string;
  /** 'always': the rule asks every time; 'maybe': it asks when something is skipped or thin. */
  readonly reason: 'always' | 'maybe' | 'never';
  readonly reasonHint?: string;
  readonly done: string;
}

export const MOVES: Partial<Readonly<Record<LoopMove, MoveWords>>> = {
  open: {
    label: 'Open the loop',
    title: 'Open the loop?',
    happens: ['The interviewers can accept and fill their scorecards from now on.'],
    confirm: 'Open the loop',
    reason: 'never',
    done: 'The loop is open',
  },
  start_pre_read: {
    label: 'Start the pre-read',
    title: 'Start the pre-read?',
    happens: [
      'The committee reads every card, raw, and each member records a private vote.',
      'The panel, the hiring manager and recruiters see nothing more than before.',
    ],
    confirm: 'Start the pre-read',
    reason: 'maybe',
    reasonHint: 'Needed when a must criterion of the bar has fewer than two raters. It is kept in the record.',
    done: 'The pre-read has started',
  },
  reveal: {
    label: 'Reveal',
    title: 'Reveal the cards and the votes?',
    happens: [
      'In one step every card opens to the panel, and the private votes open to the committee.',
      'This can not be undone: from then on nobody is blind in this loop, and no pre-vote can be given or changed.',
    ],
    confirm: 'Reveal now',
    reason: 'maybe',
    reasonHint:
      'Needed when the pre-read is skipped, when a member has not voted yet, or when a must criterion has fewer than two raters. It is kept in the record.',
    done: 'Revealed',
  },
  discuss: {
    label: 'Begin the discussion',
    title: 'Begin the discussion?',
    happens: ['The room goes through the agenda. Cards and pre-votes stay as they are.'],
    confirm: 'Begin',
    reason: 'never',
    done: 'The discussion has begun',
  },
  call_final_vote: {
    label: 'Call the final vote',
    title: 'Call the final vote?',
    happens: [
      'Everybody who may vote does so now, and sees only the own vote. The ballots open together when the last one is in, or when you close the vote.',
      'Pre-votes are kept beside the final ones: the movement is part of the record.',
    ],
    confirm: 'Call the vote',
    reason: 'never',
    done: 'The final vote is open',
  },
  close_final_vote: {
    label: 'Close the final vote',
    title: 'Close the final vote?',
    happens: [
      'The ballots that are in open together to the committee. Whoever has not voted can not vote any more, and no vote can be changed.',
    ],
    confirm: 'Close the vote',
    reason: 'maybe',
    reasonHint: 'Needed while somebody has not voted. It is kept in the record.',
    done: 'The final vote is closed',
  },
  recall_vote: {
    label: 'Take the vote again',
    title: 'Take the final vote again?',
    happens: [
      'Recusals have left fewer than the quorum, so that nothing can be decided. The loop returns to the discussion, and the ballots close.',
      'Name somebody else to the committee, then call the vote. Votes that were given stand until their people change them.',
      'A decision that was recorded over these votes is taken back with them and recorded anew. If compensation opened with it, the committee has seen it.',
    ],
    confirm: 'Back to the discussion',
    reason: 'always',
    reasonHint: 'It stands in the record: some have seen the ballots.',
    done: 'The vote will be taken again',
  },
  open_compensation: {
    label: 'Open compensation',
    title: 'Open compensation?',
    happens: [
      'The committee sees the verdict of the band fit and the band. What the candidate expects stays with compensation roles.',
      'The merit decision is sealed and can not follow from it any more.',
    ],
    confirm: 'Open compensation',
    reason: 'never',
    done: 'Compensation is open',
  },
  close: {
    label: 'Close the loop',
    title: 'Close the loop?',
    happens: ['The loop is done. Opening it again makes a new version of the decision, never an edit of this one.'],
    confirm: 'Close the loop',
    reason: 'never',
    done: 'The loop is closed',
  },
  collect_more: {
    label: 'Collect more evidence',
    title: 'Go back and collect more evidence?',
    happens: [
      'The loop returns to collecting. What was sealed stays sealed as this version of the decision; the next one gets a number of its own.',
    ],
    confirm: 'Collect more',
    reason: 'always',
    reasonHint: 'Which evidence is missing, and from whom.',
    done: 'The loop collects again',
  },
  reopen: {
    label: 'Open the decision again',
    title: 'Open the decision again?',
    happens: [
      'The loop returns to the discussion, over the cards as they are. Everybody votes anew.',
      'What was sealed stays sealed as this version and verifies as before; the next one links to it and names your reason.',
      'If compensation was open, the committee has seen it: the history of the record says so.',
    ],
    confirm: 'Open it again',
    reason: 'always',
    reasonHint: 'What has come up since. It stands in the next record.',
    done: 'The decision is open again',
  },
  withdraw: {
    label: 'Candidate withdrew',
    title: 'End the loop: the candidate withdrew?',
    happens: ['The loop ends here. Nothing more is revealed to anybody than is open now.'],
    confirm: 'End the loop',
    reason: 'always',
    reasonHint: 'What the candidate said, as far as it belongs in the file.',
    done: 'The loop has ended',
  },
  cancel: {
    label: 'Cancel the loop',
    title: 'Cancel the loop?',
    happens: ['The loop ends here. Nothing more is revealed to anybody than is open now.'],
    confirm: 'Cancel the loop',
    reason: 'always',
    reasonHint: 'Why it ends, for the file.',
    done: 'The loop is cancelled',
  },
};
