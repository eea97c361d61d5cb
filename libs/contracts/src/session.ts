import type { OrganisationRole } from '@app/domain';

export interface MeView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: 'real' | 'demo' };
  readonly roles: readonly OrganisationRole[];
  /** What the navigation may offer; the server decides again on every request. */
  readonly can: {
    readonly managePeople: boolean;
    readonly createRequisitions: boolean;
    readonly publishRubrics: boolean;
    readonly readCalibration: boolean;
  };
}

export interface DemoPersonView {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** One line: 'Interviewer, suite review', 'Recruiter', ... */
  readonly describes: string;
}

/** GET /api/session, public: what the sign-in page must know. */
export interface SessionView {
  readonly setup: 'needed' | 'done';
  readonly demo: boolean;
  readonly demoPeople: readonly DemoPersonView[];
  readonly me: MeView | null;
}

/** POST /api/session */
export interface SignInBody {
  readonly email: string;
  readonly password: string;
}
/** POST /api/session/demo */
export interface DemoSignInBody {
  readonly personId: string;
}
/** POST /api/setup */
export interface SetupBody {
  readonly token: string;
  readonly organisationName: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}
/** POST /api/setup/demo */
export interface SetupDemoBody {
  readonly token: string;
}
/** GET /api/invitations/:token */
export interface InvitationView {
  readonly name: string;
  readonly email: string;
  readonly organisationName: string;
  readonly expiresAt: string;
}
/** POST /api/invitations/:token/acceptance */
export interface AcceptInvitationBody {
  readonly password: string;
}
