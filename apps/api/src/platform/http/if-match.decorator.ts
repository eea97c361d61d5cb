import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { PlumblineRequest } from './plumbline-request.js';
import { HttpProblem } from '../errors/http-problem.js';

const VERSION_TAG = /^(?:W\/)?"(\d{1,9})"$/;

/** Reads the version out of an If-Match header. @throws HttpProblem 428 without a header, 400 when it is no version */
export function readIfMatch(header: string | undefined): number {
  if (header === undefined) {
    throw new HttpProblem(428, 'REQUEST.IF_MATCH_MISSING', 'The version is missing', {
      detail: 'Send the header If-Match with the version that you read, for example If-Match: "3".',
    });
  }
  const version = VERSION_TAG.exec(header.trim())?.[1];
  if (version === undefined) {
    throw new HttpProblem(400, 'REQUEST.IF_MATCH_INVALID', 'The version can not be read', {
      detail: 'The header If-Match must hold one version in quotes, for example If-Match: "3".',
    });
  }
  return Number(version);
}

/** The version that the person saw when they began to change the thing. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number =>
  readIfMatch(context.switchToHttp().getRequest<PlumblineRequest>().headers['if-match']),
);
