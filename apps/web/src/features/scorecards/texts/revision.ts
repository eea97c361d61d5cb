import { LIMITS } from '@app/domain';
import { counted } from '../../../lib/names.js';

/** What comes after the submit. Not part of `texts`: only the parts that are loaded when they are wanted read it. */
export const revisionTexts = {
  title: 'Review the revision',
  lead: 'Readers see the new text marked “Revised”, your reason, and the original beside it.',
  kept: 'Kept on this device until you submit it',
  lost: 'This device can not keep it: leave the page open',
  reason: 'Why do you revise it?',
  reasonHint: `For example: a quote that belonged to another answer. At least ${LIMITS.reasonMin} characters; whoever reads the card reads this.`,
  needReason: `Say why in at least ${LIMITS.reasonMin} characters: readers see it beside the change.`,
  changes: (n: number) => `${counted(n, 'change', 'changes')} against the submitted card`,
  noChange: 'Nothing is different yet. Go back to the form and change what has to be changed.',
  needChange: 'Change at least one thing that others read, or leave the card as it is.',
  counts:
    'You have still seen nothing of the others: this text counts in the figures from now on. The original stays in the record.',
  beside:
    'You could see other cards by now: this text stands beside the original, marked, and the figures go on counting what you wrote before.',
  whole: 'The whole card as it will read',
  submit: 'Submit the revision',
  submitting: 'Submitting',
  discard: 'Discard the revision',
  discardTitle: 'Discard what you changed?',
  discardText: 'The submitted card stays as it is. What you typed for this revision goes.',
  discardConfirm: 'Discard it',
  keepOn: 'Go on with it',
  joined: 'This card was revised in another window',
  joinedText:
    'Both are put together here; where both changed the same field, yours stands. Read the changes before you submit.',
  tooLate: 'What you typed is kept on this device, and can be copied.',
  history: 'Revised',
  number: (n: number) => `Revision ${n}`,
  marks: { counts: 'counts in the figures', beside: 'written after seeing others: in no figure' },
  original: 'The card as it was submitted',
  withdraw: {
    title: 'Withdraw this card?',
    text: 'It leaves every figure, the count of cards and calibration, and stays in the record with your reason. This can not be undone.',
    then: 'Whoever staffs the loop may ask you again; then a fresh card begins.',
    reason: 'Why do you withdraw it?',
    reasonHint: `For example: the interview did not take place, or these notes are of another candidate. At least ${LIMITS.reasonMin} characters.`,
    confirm: 'Withdraw the card',
    cancel: 'Keep it',
    done: 'The card is withdrawn',
  },
} as const;
