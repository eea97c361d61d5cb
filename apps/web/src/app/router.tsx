import type { QueryClient } from '@tanstack/react-query';
import {
  type AnyRoute,
  createLazyRoute,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  redirect,
} from '@tanstack/react-router';
import { PageSkeleton } from '../components/ui/skeleton.js';
import { sessionQuery } from '../lib/queries/session.js';
import { parseSearch, stringifySearch } from '../lib/router.js';
import { BareLayout } from './layouts/bare-layout.js';
import { Shell } from './layouts/shell.js';
import { PageError, PageNotFound } from './page-error.js';
import { type LiveRoute, liveRoutes } from './route-table.js';

interface RouterContext {
  readonly queryClient: QueryClient;
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    bottomBar?: boolean;
  }
}

const rootRoute = createRootRouteWithContext<RouterContext>()();

/** Nobody signed in: to the sign-in page, and back here afterwards. No organisation yet: to the setup page. */
const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    if (session.setup === 'needed') throw redirect({ to: '/setup' });
    if (!session.me) {
      const next = location.href === '/' ? {} : { next: location.href };
      throw redirect({ to: '/sign-in', search: next });
    }
  },
});

const bareRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'bare',
  component: BareLayout,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    const isSetup = location.pathname === '/setup';
    if (session.setup === 'needed' && !isSetup) throw redirect({ to: '/setup' });
    if (session.setup === 'done' && isSetup) throw redirect({ to: '/sign-in' });
    // In the demo the sign-in page is also where one switches between its people.
    if (session.me && !session.demo && location.pathname === '/sign-in') throw redirect({ to: '/' });
  },
});

function pageRoute(entry: LiveRoute): AnyRoute {
  const parent: AnyRoute = entry.layout === 'shell' ? shellRoute : bareRoute;
  return createRoute({
    getParentRoute: () => parent,
    path: entry.path,
    staticData: { bottomBar: entry.bottomBar ?? true },
  }).lazy(async () => {
    const { Page, Pending } = await entry.load();
    return createLazyRoute(entry.path)({ component: Page, pendingComponent: Pending ?? (() => <PageSkeleton />) });
  });
}

/** An unknown address keeps the frame around it: one can go on from there. */
const unknownRoute = createRoute({ getParentRoute: () => shellRoute, path: '$', component: PageNotFound });

const pagesOf = (layout: LiveRoute['layout']): AnyRoute[] =>
  liveRoutes.filter((entry) => entry.layout === layout).map(pageRoute);

export function createAppRouter(queryClient: QueryClient) {
  const routeTree = rootRoute.addChildren([
    shellRoute.addChildren([...pagesOf('shell'), unknownRoute]),
    bareRoute.addChildren(pagesOf('bare')),
  ]);
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingMs: 120,
    // Data that is there is shown at once; no minimum time for a skeleton.
    defaultPendingMinMs: 0,
    defaultPendingComponent: () => <PageSkeleton />,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: PageNotFound,
  });
}
