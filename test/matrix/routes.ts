// The register of every HTTP route. A test compares it with what Nest serves, both ways; the matrix calls every sample as every
// actor in every state and looks for canaries. Append yours: a route that is not here fails the tests.
import type { Permission } from '@app/contracts';
import type { LoopObject } from '@app/domain';
import { CALIBRATION_CASE_ROUTES } from './calibration-case-routes.js';
import { CALIBRATION_ROUTES } from './calibration-routes.js';
import { CANDIDATE_ROUTES } from './candidate-routes.js';
import { COMPENSATION_ROUTES } from './compensation-routes.js';
import { COVERAGE_ROUTES } from './coverage-routes.js';
import { ARTIFACT_ROUTES } from './artifact-routes.js';
import { DEBRIEF_ROUTES } from './debrief-routes.js';
import { LIVE_ROUTES } from './live-routes.js';
import { LOOP_PLAN_ROUTES } from './loop-plan-routes.js';
import type { MatrixWorld } from './matrix-world.js';
import { PLATFORM_ROUTES } from './platform-routes.js';
import { ROLE_VIGNETTE_ROUTES } from './role-vignette-routes.js';
import { ROOM_ROUTES } from './room-routes.js';
import { SCORECARD_ROUTES } from './scorecard-routes.js';

export interface RouteSample {
  readonly path: string;
  /** What a write sends. It must be refused or change nothing: the world is shared by all samples. Default: an unknown field. */
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RouteEntry {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As Nest registers it, e.g. '/api/applications/:applicationId'. */
  readonly path: string;
  readonly permission: Permission | 'public';
  /**
   * What the answer may hold of a loop. A canary of another object is a leak even where the policy opens that object to
   * the actor. Empty: nothing about any loop.
   */
  readonly answersWith: readonly LoopObject[];
  /** What the answer to the paired screen may hold of its loop. Absent: nothing. */
  readonly projects?: readonly LoopObject[];
  /** At least one call; own and other people's records, where the address names one. */
  samples(world: MatrixWorld): readonly RouteSample[];
}

export const ROUTES: readonly RouteEntry[] = [
  ...PLATFORM_ROUTES,
  ...LIVE_ROUTES,
  ...SCORECARD_ROUTES,
  ...DEBRIEF_ROUTES,
  ...CANDIDATE_ROUTES,
  ...LOOP_PLAN_ROUTES,
  ...CALIBRATION_ROUTES,
  ...COVERAGE_ROUTES,
  ...COMPENSATION_ROUTES,
  ...CALIBRATION_CASE_ROUTES,
  ...ARTIFACT_ROUTES,
  ...ROLE_VIGNETTE_ROUTES,
  ...ROOM_ROUTES,
];
