// Every page: its address and its file under routes/. A page is live when its file exists, and is loaded when first visited.
import type { ReactNode } from 'react';

export interface RouteModule {
  readonly Page: () => ReactNode;
  /** Shown while the page's data loads, at final size. */
  readonly Pending?: () => ReactNode;
}

export interface RouteEntry {
  readonly file: string;
  readonly path: string;
  /** 'shell' needs somebody signed in; 'bare' is for who is not yet. */
  readonly layout: 'shell' | 'bare';
  /** False where the page brings its own bar at the foot of a phone. */
  readonly bottomBar?: boolean;
}

const ROUTES: readonly RouteEntry[] = [
  { file: 'sign-in', path: '/sign-in', layout: 'bare' },
  { file: 'setup', path: '/setup', layout: 'bare' },
  { file: 'invitation', path: '/invitation/$token', layout: 'bare' },
  { file: 'projector', path: '/projector', layout: 'bare' },
  { file: 'my-work', path: '/', layout: 'shell' },
  { file: 'system', path: '/system', layout: 'shell' },
  { file: 'people', path: '/people', layout: 'shell' },
  { file: 'rubrics', path: '/rubrics', layout: 'shell' },
  { file: 'rubric', path: '/rubrics/$rubricVersionId', layout: 'shell' },
  { file: 'rubric-pack', path: '/rubric-packs/$packId', layout: 'shell' },
  { file: 'rubric-editor', path: '/rubric-packs/$packId/edit', layout: 'shell' },
  { file: 'requisitions', path: '/requisitions', layout: 'shell' },
  { file: 'requisition-new', path: '/requisitions/new', layout: 'shell' },
  { file: 'requisition', path: '/requisitions/$requisitionId', layout: 'shell' },
  { file: 'requisition-calibration', path: '/requisitions/$requisitionId/calibration', layout: 'shell' },
  { file: 'calibration', path: '/calibration', layout: 'shell' },
  { file: 'calibration-methods', path: '/calibration/methods', layout: 'shell' },
  { file: 'follow-up', path: '/follow-up', layout: 'shell' },
  { file: 'market', path: '/compensation', layout: 'shell' },
  { file: 'requisition-pay', path: '/requisitions/$requisitionId/compensation', layout: 'shell' },
  { file: 'application-pay', path: '/applications/$applicationId/compensation', layout: 'shell' },
  { file: 'application', path: '/applications/$applicationId', layout: 'shell' },
  { file: 'application-debrief', path: '/applications/$applicationId/debrief', layout: 'shell' },
  { file: 'scorecard', path: '/scorecards/$scorecardId', layout: 'shell', bottomBar: false },
  { file: 'kit', path: '/scorecards/$scorecardId/kit', layout: 'shell' },
  { file: 'calibration-cases', path: '/calibration-cases', layout: 'shell' },
  { file: 'calibration-case', path: '/calibration-cases/$caseId', layout: 'shell' },
  { file: 'role-vignettes', path: '/role-vignettes/$packId', layout: 'shell' },
  { file: 'my-calibration', path: '/my-calibration', layout: 'shell' },
  { file: 'training', path: '/training', layout: 'shell' },
  { file: 'hints', path: '/hints', layout: 'shell' },
];

const modules = import.meta.glob<RouteModule>('./routes/*.tsx');

export interface LiveRoute extends RouteEntry {
  readonly load: () => Promise<RouteModule>;
}

export const liveRoutes: readonly LiveRoute[] = ROUTES.flatMap((entry) => {
  const load = modules[`./routes/${entry.file}.tsx`];
  return load ? [{ ...entry, load }] : [];
});

export const isLive = (path: string): boolean => liveRoutes.some((route) => route.path === path);
