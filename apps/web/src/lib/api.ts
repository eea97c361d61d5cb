// The one way to the server. Paths are without /api: api.get<MyWorkView>('/my-work').
import type { ProblemView } from '@app/contracts';
import { connectivity } from './offline/connectivity.js';
import { NetworkError, ProblemError, isGateway } from './problem.js';
import { sessionGate } from './session-gate.js';

export * from './problem.js';

export interface RequestOptions {
  readonly signal?: AbortSignal;
  /** The version the change was made against; a newer one on the server answers 412 with what it has. */
  readonly ifMatch?: number;
  /** Same key and body = applied once, however often it is sent. */
  readonly idempotencyKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Lets the request outlive the page (a last autosave). */
  readonly keepalive?: boolean;
  /** A 401 here is an answer (wrong password), not a session that ended. */
  readonly signsIn?: boolean;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export const newIdempotencyKey = (): string => crypto.randomUUID();

function headersOf(body: unknown, options: RequestOptions): Record<string, string> {
  return {
    Accept: 'application/json, application/problem+json',
    'X-Plumbline': '1',
    ...(body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
    ...(options.ifMatch === undefined ? {} : { 'If-Match': `"${options.ifMatch}"` }),
    ...(options.idempotencyKey === undefined ? {} : { 'Idempotency-Key': options.idempotencyKey }),
    ...options.headers,
  };
}

async function send(method: Method, path: string, body: unknown, options: RequestOptions): Promise<Response> {
  const payload = body === undefined ? undefined : body instanceof FormData ? body : JSON.stringify(body);
  try {
    const response = await fetch(`/api${path}`, {
      method,
      headers: headersOf(body, options),
      credentials: 'same-origin',
      cache: 'no-store',
      ...(payload === undefined ? {} : { body: payload }),
      ...(options.signal ? { signal: options.signal } : {}),
      ...(options.keepalive ? { keepalive: true } : {}),
    });
    connectivity.note(!isGateway(response.status));
    return response;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    connectivity.note(false);
    throw new NetworkError(cause);
  }
}

async function problemOf(response: Response): Promise<ProblemError> {
  const text = await response.text().catch(() => '');
  try {
    const problem = JSON.parse(text) as ProblemView;
    if (typeof problem.type === 'string' && typeof problem.title === 'string') return new ProblemError(problem);
  } catch {
    // Not a problem document: a proxy or a crash answered. Said below in our words.
  }
  return new ProblemError({
    type: 'urn:plumbline:error:SERVER.UNREADABLE',
    title: 'The server could not do this',
    status: response.status,
    detail: `It answered with status ${response.status}. What you typed is still on this page; try again in a moment.`,
    requestId: response.headers.get('x-request-id') ?? '',
  });
}

async function request(method: Method, path: string, body: unknown, options: RequestOptions): Promise<Response> {
  let response = await send(method, path, body, options);
  while (response.status === 401 && !options.signsIn) {
    if (!(await sessionGate.waitForSignIn())) break;
    response = await send(method, path, body, options);
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function requestJson<T>(method: Method, path: string, body: unknown, options: RequestOptions = {}): Promise<T> {
  const response = await request(method, path, body, options);
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

function fileNameOf(response: Response, fallback: string): string {
  const match = /filename="?([^";]+)"?/.exec(response.headers.get('content-disposition') ?? '');
  return match?.[1] ?? fallback;
}

/** Saves what the server answers with under the name it gives. */
async function download(path: string, fallbackName = 'download', options: RequestOptions = {}): Promise<void> {
  const response = await request('GET', path, undefined, { headers: { Accept: '*/*' }, ...options });
  const url = URL.createObjectURL(await response.blob());
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileNameOf(response, fallbackName);
  anchor.click();
  // The browser has taken the blob by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** A file as it is, for whoever draws it. */
async function bytes(path: string, options: RequestOptions = {}): Promise<ArrayBuffer> {
  return (await request('GET', path, undefined, { headers: { Accept: '*/*' }, ...options })).arrayBuffer();
}

export const api = {
  get: <T>(path: string, options?: RequestOptions): Promise<T> => requestJson<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: RequestOptions): Promise<T> =>
    requestJson<T>('POST', path, body, options),
  put: <T>(path: string, body?: unknown, options?: RequestOptions): Promise<T> =>
    requestJson<T>('PUT', path, body, options),
  patch: <T>(path: string, body?: unknown, options?: RequestOptions): Promise<T> =>
    requestJson<T>('PATCH', path, body, options),
  delete: <T>(path: string, options?: RequestOptions): Promise<T> => requestJson<T>('DELETE', path, undefined, options),
  download,
  bytes,
};
