import type { DebriefView } from '@app/contracts';
import { configure, type RenderResult, screen } from '@testing-library/react';
import { ApiRefusal, mockApi, type MockRequest, type MockRoute } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { DebriefPage } from '../components/debrief-page.js';

// Roles of a whole page are slow to compute, and slower on a machine with other work.
configure({ asyncUtilTimeout: 10_000 });

const PATH = '/applications/ap1/debrief';

const missing: MockRoute = () => {
  throw new ApiRefusal({ status: 404, code: 'APPLICATION.NOT_FOUND' });
};

/** Shows the page with this answer of the server; null = 404. */
export async function openDebrief(
  debrief: DebriefView | null,
  routes: Readonly<Record<string, MockRoute>> = {},
  query = '',
): Promise<{ readonly calls: readonly MockRequest[]; readonly ui: RenderResult }> {
  const calls = mockApi({ [`GET ${PATH}`]: debrief === null ? missing : () => debrief, ...routes });
  const ui = await renderUi(<DebriefPage applicationId="ap1" />, { route: `${PATH}${query}` });
  await screen.findByRole('heading', { level: 1 });
  return { calls, ui };
}

/** The version a write was made against. */
export const ifMatchOf = (request: MockRequest | undefined): string | undefined =>
  (request?.headers as unknown as Record<string, string> | undefined)?.['If-Match'];
