import type { OrganisationRole } from '@app/domain';

export interface PersonRef {
  readonly id: string;
  readonly name: string;
}

export const PERSON_STATUSES = ['invited', 'active', 'removed'] as const;
export type PersonStatus = (typeof PERSON_STATUSES)[number];

export interface PersonView extends PersonRef {
  readonly email: string;
  readonly title: string;
  /** 1 (junior) to 5: speaking order in the debrief, junior first. */
  readonly seniority: number;
  readonly roles: readonly OrganisationRole[];
  readonly status: PersonStatus;
  readonly version: number;
}

/** GET /api/people */
export interface PeopleListView {
  readonly people: readonly PersonView[];
}

/** POST /api/people and PATCH /api/people/:id (all fields optional there, with If-Match) */
export interface PersonBody {
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly seniority: number;
  readonly roles: readonly OrganisationRole[];
}
export interface ChangePersonBody extends Partial<Omit<PersonBody, 'email'>> {
  readonly status?: 'active' | 'removed';
}

/** POST /api/people/:id/invitation: shown once, copied by the admin; no mail needed. */
export interface InvitationLinkView {
  readonly url: string;
  readonly expiresAt: string;
}

/** Paste of CSV with a preview before anything is written; the same row shape for every import. */
export interface CsvBody {
  readonly csv: string;
}
export interface ImportRowView {
  readonly line: number;
  /** What the row would do: 'create', 'update', 'skip' (already there), or 'error'. */
  readonly action: 'create' | 'update' | 'skip' | 'error';
  readonly summary: string;
  readonly problems: readonly string[];
  /** What an 'update' changes of a person, each as 'roles: recruiter -> none'; empty for candidates, whose summary says it. */
  readonly changes: readonly string[];
}
/** POST /api/people/imports/preview: writes nothing. */
export interface ImportPreviewView {
  readonly rows: readonly ImportRowView[];
  readonly counts: { readonly create: number; readonly update: number; readonly skip: number; readonly error: number };
}
/** POST /api/people/imports: refused as a whole (422) when a row has an error. */
export interface ImportResultView extends ImportPreviewView {
  /** One-time links of the people created, shown once. */
  readonly invitations: readonly { readonly name: string; readonly email: string; readonly url: string }[];
}
