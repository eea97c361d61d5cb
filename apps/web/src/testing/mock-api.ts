import type { ProblemView } from '@app/contracts';

export interface MockRequest {
  readonly method: string;
  /** Without /api, with the query. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
}

/** What a route answers (an ArrayBuffer where bytes are asked for), or a promise of it; throw an ApiRefusal for a problem document. */
export type MockRoute = (request: MockRequest) => unknown;

export class ApiRefusal extends Error {
  constructor(readonly problem: Partial<ProblemView> & { readonly status: number; readonly code: string }) {
    super(problem.code);
  }
}

const json = (status: number, body: unknown): Response =>
  ({
    ok: status < 400,
    status,
    headers: new Map<string, string>() as unknown as Headers,
    text: async () => (body === undefined ? '' : JSON.stringify(body)),
    arrayBuffer: async () => body,
  }) as Response;

/**
 * Stands in for the server: 'GET /people' -> answer. A request to a route that is not listed fails the test by name.
 * @returns the requests made, in order
 */
export function mockApi(routes: Readonly<Record<string, MockRoute>>): MockRequest[] {
  const calls: MockRequest[] = [];
  globalThis.fetch = (async (input: string, init: RequestInit = {}) => {
    const method = init.method ?? 'GET';
    const path = input.replace(/^\/api/, '');
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : init.body;
    const request = { method, path, headers: init.headers as Headers, body };
    calls.push(request);
    const route = routes[`${method} ${path}`] ?? routes[`${method} ${path.split('?')[0] ?? ''}`];
    if (!route) throw new Error(`No mock for ${method} ${path}`);
    try {
      return json(200, await route(request));
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      const { code, ...problem } = error.problem;
      return json(problem.status, { type: `urn:plumbline:error:${code}`, title: code, requestId: 'test', ...problem });
    }
  }) as typeof fetch;
  return calls;
}
