import {
  type CallHandler,
  type ExecutionContext,
  HttpException,
  mixin,
  type NestInterceptor,
  type Type,
} from '@nestjs/common';
import { catchError, type Observable, throwError } from 'rxjs';
import { DomainError, LIMITS } from '@app/domain';

const MEGABYTES = Math.floor(LIMITS.fileBytes / 1024 / 1024);

/**
 * What the upload itself refuses, naming the field. Stands before the interceptor that reads the file.
 * @param area of the error code, e.g. 'EVIDENCE' for EVIDENCE.FILE_TOO_LARGE
 */
export function FileProblems(area: string): Type<NestInterceptor> {
  const tooLarge = (): DomainError =>
    new DomainError(`${area}.FILE_TOO_LARGE`, 'too_large', 'This file is too large', {
      detail: `Files up to ${MEGABYTES} MB can be attached. Nothing was changed.`,
      errors: [{ path: '/file', message: `Choose a file of at most ${MEGABYTES} MB.` }],
    });
  class FileProblemsInterceptor implements NestInterceptor {
    intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
      return next.handle().pipe(
        catchError((error: unknown) => {
          const isTooLarge = error instanceof HttpException && error.getStatus() === 413;
          return throwError(() => (isTooLarge ? tooLarge() : error));
        }),
      );
    }
  }
  return mixin(FileProblemsInterceptor);
}
