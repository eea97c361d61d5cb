// An interview as one types it: a local day and time and a length, turned into two instants.
import type { InterviewBody, RoundPlanView } from '@app/contracts';
import type { FormProblem } from '../../lib/form.js';
import { texts } from './texts.js';

export interface InterviewDraft {
  /** As the browser's own field gives it: 2026-11-22T14:20, in the viewer's zone. */
  readonly startsAt: string;
  readonly minutes: number | null;
  readonly location: string;
}

const MINUTE_MS = 60_000;
const two = (value: number): string => String(value).padStart(2, '0');

/** An instant for a datetime-local field. */
export function toLocal(iso: string): string {
  const at = new Date(iso);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

export function interviewDraftOf(interview: RoundPlanView['interview'], usualMinutes: number): InterviewDraft {
  if (!interview) return { startsAt: '', minutes: usualMinutes, location: '' };
  const length = new Date(interview.endsAt).getTime() - new Date(interview.startsAt).getTime();
  return {
    startsAt: toLocal(interview.startsAt),
    minutes: Math.round(length / MINUTE_MS),
    location: interview.location,
  };
}

export function interviewProblems({ startsAt, minutes }: InterviewDraft): FormProblem[] {
  const isLength = minutes !== null && Number.isInteger(minutes) && minutes >= 5 && minutes <= 720;
  return [
    ...(Number.isNaN(new Date(startsAt).getTime())
      ? [{ path: '/startsAt', message: texts.interview.problems.startsAt }]
      : []),
    ...(isLength ? [] : [{ path: '/minutes', message: texts.interview.problems.minutes }]),
  ];
}

/** Only after `interviewProblems` found none. */
export function interviewBodyOf({ startsAt, minutes, location }: InterviewDraft): InterviewBody {
  const start = new Date(startsAt);
  const end = new Date(start.getTime() + (minutes ?? 0) * MINUTE_MS);
  return { startsAt: start.toISOString(), endsAt: end.toISOString(), location };
}
