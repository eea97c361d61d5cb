/** GET /api/mail (admins): whether mails leave at all. */
export interface MailStatusView {
  /** False while no mail server is configured: everything is told in the app alone. */
  readonly on: boolean;
  readonly from: string | null;
  /** A mail was given up after its last try. */
  readonly failing: boolean;
}

/** GET /api/my-work/mail, and the answer to a change. */
export interface MailPreferenceView {
  readonly on: boolean;
  /** Reminders by mail; invitations and appointments are always told. */
  readonly reminders: boolean;
  /** 0 until it was chosen. */
  readonly version: number;
}
/** PUT /api/my-work/mail, with If-Match. */
export interface MailPreferenceBody {
  readonly reminders: boolean;
}
