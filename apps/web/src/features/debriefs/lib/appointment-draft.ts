// The time of a debrief as one types it: a local day and time and a length, turned into two instants.
import type { AppointmentBody, AppointmentView } from '@app/contracts';
import type { FormProblem } from '../../../lib/form.js';
import { appointmentTexts as words } from '../texts-appointment.js';

export interface AppointmentDraft {
  /** As the browser's own field gives it: 2026-11-22T14:20, in the viewer's zone. */
  readonly startsAt: string;
  readonly minutes: number | null;
  readonly location: string;
}

const MINUTE_MS = 60_000;
const USUAL_MINUTES = 45;
const two = (value: number): string => String(value).padStart(2, '0');

function toLocal(iso: string): string {
  const at = new Date(iso);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

export function draftOf({ appointment }: AppointmentView): AppointmentDraft {
  if (!appointment) return { startsAt: '', minutes: USUAL_MINUTES, location: '' };
  const { startsAt, endsAt, location } = appointment;
  const length = new Date(endsAt).getTime() - new Date(startsAt).getTime();
  return { startsAt: toLocal(startsAt), minutes: Math.round(length / MINUTE_MS), location };
}

export function problemsOf({ startsAt, minutes }: AppointmentDraft): FormProblem[] {
  const isLength = minutes !== null && Number.isInteger(minutes) && minutes >= 5 && minutes <= 720;
  return [
    ...(Number.isNaN(new Date(startsAt).getTime()) ? [{ path: '/startsAt', message: words.problems.startsAt }] : []),
    ...(isLength ? [] : [{ path: '/minutes', message: words.problems.minutes }]),
  ];
}

/** Only after `problemsOf` found none. A time that is saved is held: saving takes a call-off back. */
export function bodyOf({ startsAt, minutes, location }: AppointmentDraft): AppointmentBody {
  const start = new Date(startsAt);
  const end = new Date(start.getTime() + (minutes ?? 0) * MINUTE_MS);
  return { startsAt: start.toISOString(), endsAt: end.toISOString(), location, cancelled: false };
}
