import { HttpException } from '@nestjs/common';
import type { ProblemView } from '@app/contracts';
import { DomainError, type DomainErrorDetails, type ErrorCategory } from '@app/domain';
import { HttpProblem } from './http-problem.js';

const STATUS: Readonly<Record<ErrorCategory, number>> = {
  invalid: 422,
  not_found: 404,
  conflict: 409,
  stale: 412,
  unauthenticated: 401,
  too_large: 413,
  unsupported: 415,
  too_many: 429,
};

/** What Fastify and Nest refuse before a handler runs, in the words of the product. */
const TRANSPORT: Readonly<Record<number, readonly [code: string, title: string, detail: string]>> = {
  400: [
    'REQUEST.NOT_READABLE',
    'The request can not be read',
    'The body must be valid JSON and match its Content-Length.',
  ],
  404: ['RESOURCE.NOT_FOUND', 'Not found', 'This does not exist, or it is not open to you.'],
  405: ['REQUEST.METHOD', 'This method is not offered here', 'Check the address and the method.'],
  406: ['REQUEST.UPLOAD', 'An upload is expected', 'Send the file as multipart/form-data in the field "file".'],
  413: ['REQUEST.TOO_LARGE', 'This is too large', 'Send less at once.'],
  414: ['REQUEST.ADDRESS_TOO_LONG', 'The address is too long', 'Shorten the address.'],
  415: ['REQUEST.MEDIA_TYPE', 'This media type is not accepted here', 'Send Content-Type: application/json.'],
  429: ['REQUEST.TOO_MANY', 'Too many requests', 'Wait a moment.'],
  503: [
    'SERVER.STOPPING',
    'The server is stopping',
    'Nothing of this request was applied; try again in a few seconds.',
  ],
};

const problem = (
  status: number,
  code: string,
  title: string,
  requestId: string,
  details: DomainErrorDetails,
): ProblemView => ({
  ...details.extra,
  type: `urn:plumbline:error:${code}`,
  title,
  status,
  ...(details.detail ? { detail: details.detail } : {}),
  requestId,
  ...(details.errors?.length ? { errors: details.errors } : {}),
});

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error !== 'object' || error === null) return undefined;
  // Only Fastify's own errors: a status that some library hung on an error is no answer of ours.
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  return typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number' ? statusCode : undefined;
}

const isDiskFull = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  const { code, driverError, cause } = error as { code?: unknown; driverError?: unknown; cause?: unknown };
  // SQLite, PostgreSQL (53100 disk_full) and the file system, wrapped or not.
  return (
    code === 'SQLITE_FULL' || code === '53100' || code === 'ENOSPC' || isDiskFull(driverError) || isDiskFull(cause)
  );
};

/** The problem document (RFC 9457) of anything that was thrown. What is not ours says nothing of its inside. */
export function problemOf(error: unknown, requestId: string): ProblemView {
  if (error instanceof DomainError)
    return problem(STATUS[error.category], error.code, error.message, requestId, error.details);
  if (error instanceof HttpProblem) return problem(error.status, error.code, error.message, requestId, error.details);
  if (isDiskFull(error)) {
    return problem(507, 'SERVER.DISK_FULL', 'The disk of the server is full', requestId, {
      detail: 'Nothing of this was saved. Keep what you typed; saving works again as soon as there is room.',
    });
  }
  const status = statusOf(error);
  const known = status === undefined ? undefined : TRANSPORT[status];
  if (status !== undefined && known) return problem(status, known[0], known[1], requestId, { detail: known[2] });
  if (status !== undefined && status >= 400 && status < 500)
    return problem(status, 'REQUEST.REFUSED', 'The request was refused', requestId, {});
  return problem(500, 'SERVER.UNEXPECTED', 'Something went wrong on the server', requestId, {
    detail: 'Nothing of this was saved. Try again; if it stays, give your administrator the request id.',
  });
}
