import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ToastArea, toast } from '../components/ui/toast.js';
import { SignInAgain } from '../features/session/components/sign-in-again.js';
import { createQueryClient } from '../lib/query-client.js';
import { resolveCssVariables, theme } from '../styles/theme.js';
import { createAppRouter } from './router.js';

const queryClient = createQueryClient(toast.error);
const router = createAppRouter(queryClient);

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveCssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <SignInAgain />
        <ToastArea />
      </QueryClientProvider>
    </MantineProvider>
  );
}
