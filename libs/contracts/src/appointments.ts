/**
 * GET /api/applications/:id/debrief-appointment, for whoever may know the progress of the loop; PUT sets, moves or calls it off (who arranges
 * the loop), If-Match '"0"' for the first time. GET .../calendar and GET /api/applications/:id/interviews/:roundId/calendar: as a file.
 */
export interface AppointmentView {
  /** Null until a time was set. */
  readonly appointment: {
    readonly startsAt: string;
    readonly endsAt: string;
    readonly location: string;
    readonly cancelled: boolean;
  } | null;
  readonly version: number;
  readonly mayArrange: boolean;
}
export interface AppointmentBody {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly location: string;
  readonly cancelled: boolean;
}
