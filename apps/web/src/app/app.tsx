import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Suspense, lazy, useSyncExternalStore } from 'react';
import { ToastArea, toast } from '../components/ui/toast.js';
import { sessionGate } from '../lib/session-gate.js';
import { createQueryClient } from '../lib/query-client.js';
import { useEver } from '../lib/use-ever.js';
import { resolveCssVariables, theme } from '../styles/theme.js';
import { createAppRouter } from './router.js';

const queryClient = createQueryClient(toast.error);
const router = createAppRouter(queryClient);

const SignInAgain = lazy(() =>
  import('../features/session/components/sign-in-again.js').then((m) => ({ default: m.SignInAgain })),
);

export function App() {
  const hasWaited = useEver(useSyncExternalStore(sessionGate.subscribe, sessionGate.isWaiting));
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveCssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        {hasWaited && (
          <Suspense fallback={null}>
            <SignInAgain />
          </Suspense>
        )}
        <ToastArea />
      </QueryClientProvider>
    </MantineProvider>
  );
}
