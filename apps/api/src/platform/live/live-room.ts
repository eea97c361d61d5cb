import { type LiveVerdict, toldOf, toldOfChange } from '@app/domain';
import type { LiveEventRow } from '@app/persistence';
import { Mailbox, type Recipient } from './mailbox.js';

/** What the policy says of each mailbox now; undefined: there is no debrief for this recipient any more. */
export type Verdicts = ReadonlyMap<Mailbox, LiveVerdict | undefined>;

/** How long a browser that went away resumes without reading everything anew. */
const KEPT_EMPTY_MS = 2 * 60_000;

/** The debrief of one loop as this process has it open. */
export class LiveRoom {
  readonly mailboxes = new Map<string, Mailbox>();
  requisitionId: string | undefined;
  /** Who was here at the last look; whoever is at the next one too is present. */
  seen: ReadonlySet<string> = new Set();
  /** Who is shown as present, and since when they are gone; kept by RoomPresence. */
  readonly present = new Map<string, { goneSinceMs: number | undefined }>();

  constructor(
    readonly organisationId: string,
    readonly applicationId: string,
  ) {}

  mailboxOf(recipient: Recipient, newEpoch: () => string): Mailbox {
    const known = this.mailboxes.get(recipient.tokenHash);
    if (known) return known;
    const made = new Mailbox(recipient, newEpoch());
    made.emptySinceMs = Date.now();
    this.mailboxes.set(recipient.tokenHash, made);
    return made;
  }

  concerns({ scope, subjectId }: LiveEventRow): boolean {
    if (scope === 'application') return subjectId === this.applicationId;
    return scope === 'organisation' || subjectId === this.requisitionId;
  }

  /** Cuts whom the policy no longer admits, tells the others what they may know, in the order of the rows. */
  tell(verdicts: Verdicts, rows: readonly LiveEventRow[]): void {
    for (const [mailbox, verdict] of verdicts) {
      if (!verdict) this.close(mailbox);
      else this.tellOne(mailbox, verdict, rows);
    }
  }

  /** Rows were dropped before this process read them. */
  tellAllToReadAnew(): void {
    for (const mailbox of this.mailboxes.values()) mailbox.deliver('snapshot');
  }

  /** @returns whether nobody is left, nor expected back */
  forgetWhoStaysAway(nowMs: number): boolean {
    for (const [key, { emptySinceMs }] of this.mailboxes)
      if (emptySinceMs !== undefined && nowMs - emptySinceMs > KEPT_EMPTY_MS) this.mailboxes.delete(key);
    return this.mailboxes.size === 0 && this.present.size === 0;
  }

  /** Somebody who was cut is gone at once; whoever only lost the connection has a moment. */
  mayStillBePresent(personId: string): boolean {
    return [...this.mailboxes.values()].some(
      ({ recipient, verdict }) => recipient.personId === personId && verdict?.can('presence'),
    );
  }

  private close(mailbox: Mailbox): void {
    this.mailboxes.delete(mailbox.recipient.tokenHash);
    mailbox.cut();
  }

  private tellOne(mailbox: Mailbox, verdict: LiveVerdict, rows: readonly LiveEventRow[]): void {
    const before = mailbox.verdict;
    mailbox.verdict = verdict;
    if (!before) return; // has not been told anything yet, and begins with everything
    const change = toldOfChange(before, verdict);
    if (change) mailbox.deliver(change);
    for (const { kind, personId } of rows) {
      const isOwn = personId !== null && personId === mailbox.recipient.personId;
      const name = toldOf(kind, verdict, isOwn);
      if (name) mailbox.deliver(name);
    }
  }
}
