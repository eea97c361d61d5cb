import type { MeView, SessionView } from '@app/contracts';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  RouterProvider,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router';
import { type RenderResult, render } from '@testing-library/react';
import { type ReactElement, Suspense } from 'react';
import { createQueryClient } from '../lib/query-client.js';
import { sessionQuery } from '../lib/queries/session.js';
import { parseSearch, stringifySearch } from '../lib/router.js';
import { resolveCssVariables, theme } from '../styles/theme.js';

export const testMe: MeView = {
  id: 'p-maren',
  name: 'Maren Osei',
  email: 'maren@northwind.example',
  title: 'Staff engineer',
  organisation: { id: 'o-1', name: 'Northwind', kind: 'real' },
  roles: [],
  can: { managePeople: false, createRequisitions: false, publishRubrics: false, readCalibration: false },
};

export interface RenderOptions {
  /** The address the component is shown at, query included. */
  readonly route?: string;
  /** Pattern of the path when the component reads parameters: '/people/$personId'. */
  readonly pattern?: string;
  readonly session?: Partial<SessionView>;
}

/** Renders in the providers of the app, signed in as `testMe`. Other addresses show their path as text. */
export async function renderUi(ui: ReactElement, options: RenderOptions = {}): Promise<RenderResult> {
  const route = options.route ?? '/';
  const client = createQueryClient(() => undefined);
  client.setQueryData(sessionQuery.queryKey, {
    setup: 'done',
    demo: false,
    demoPeople: [],
    me: testMe,
    ...options.session,
  });
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path: options.pattern ?? route.split('?')[0] ?? '/',
    component: () => <Suspense fallback={<p>Loading</p>}>{ui}</Suspense>,
  });
  const elsewhere = createRoute({ getParentRoute: () => root, path: '$', component: Elsewhere });
  const router = createRouter({
    routeTree: root.addChildren([page, elsewhere]),
    history: createMemoryHistory({ initialEntries: [route] }),
    parseSearch,
    stringifySearch,
  });
  function Elsewhere() {
    return <p>At {router.state.location.href}</p>;
  }
  await router.load();
  return render(
    <MantineProvider env="test" theme={theme} cssVariablesResolver={resolveCssVariables}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}
