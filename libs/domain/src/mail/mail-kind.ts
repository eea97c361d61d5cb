import { addHours, type Instant } from '../shared/instant.js';

/** What the product writes to people. Every one says only that something is to be done, and where: see ADR 0027. */
export const MAIL_KINDS = [
  ...(['invitation', 'card_due', 'card_late', 'pre_read_open', 'vote_due', 'debrief_set'] as const),
  'vote_ending',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** An invitation and an appointment are not asked about: without them one could not come. */
export const isReminderMail = (kind: MailKind): boolean => kind !== 'invitation' && kind !== 'debrief_set';

/** Hours until the next try, after the first, second ... one failed. */
const RETRY_HOURS = [1 / 60, 1 / 12, 0.5, 2, 12] as const;

/**
 * When a mail that could not be delivered is tried again.
 * @param attempts tries that failed, at least 1
 * @returns null when it is given up
 */
export function nextTry(attempts: number, now: Instant): Instant | null {
  const hours = RETRY_HOURS[attempts - 1];
  return hours === undefined ? null : addHours(now, hours);
}
