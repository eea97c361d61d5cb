import type { ProblemView } from '@app/contracts';
import { NetworkError, ProblemError } from './problem.js';
import { sessionGate } from './session-gate.js';

export interface UploadOptions {
  /** Bytes sent and bytes in all, as the browser counts them. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
  /** Same key and body = applied once, however often it is sent. */
  readonly idempotencyKey?: string;
}

function problemOf(request: XMLHttpRequest): ProblemError {
  try {
    const problem = JSON.parse(request.responseText) as ProblemView;
    if (typeof problem.title === 'string') return new ProblemError(problem);
  } catch {
    // No problem document: said below in our words.
  }
  return new ProblemError({
    type: 'urn:plumbline:error:SERVER.UNREADABLE',
    title: 'The server could not take the file',
    status: request.status,
    detail: `It answered with status ${request.status}. The file is still on your device; try again in a moment.`,
    requestId: request.getResponseHeader('x-request-id') ?? '',
  });
}

function send(
  path: string,
  body: FormData,
  { onProgress, signal, idempotencyKey }: UploadOptions,
): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api${path}`);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('X-Plumbline', '1');
    if (idempotencyKey !== undefined) request.setRequestHeader('Idempotency-Key', idempotencyKey);
    request.upload.onprogress = (event) => onProgress(event.loaded, event.total);
    request.onload = () => resolve(request);
    request.onerror = () => reject(new NetworkError(new Error('upload')));
    request.onabort = () => reject(new DOMException('Stopped', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}

/** A form with a file, and its progress. XMLHttpRequest, since fetch does not tell how much was sent. @throws ProblemError, NetworkError, AbortError */
export async function upload(path: string, body: FormData, options: UploadOptions): Promise<void> {
  let request = await send(path, body, options);
  while (request.status === 401 && (await sessionGate.waitForSignIn())) request = await send(path, body, options);
  if (request.status < 200 || request.status >= 300) throw problemOf(request);
}

export const isStopped = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';
