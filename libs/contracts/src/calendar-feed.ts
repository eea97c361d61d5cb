/**
 * GET /api/my-work/calendar-feed: whether one's interviews and debriefs can be subscribed to. PUT, If-Match '"0"' for the first time: a new
 * secret address; one from before stops working. DELETE: no address works any more. GET /api/calendar-feeds/SECRET.ics: the calendar.
 */
export interface CalendarFeedView {
  /** ISO instant; null: there is no address. */
  readonly createdAt: string | null;
  /** Only in the answer that made it: the server keeps its hash alone. */
  readonly url: string | null;
  readonly version: number;
}
