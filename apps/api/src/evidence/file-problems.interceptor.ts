import {
  type CallHandler,
  type ExecutionContext,
  HttpException,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { catchError, type Observable, throwError } from 'rxjs';
import { DomainError, LIMITS } from '@app/domain';

const MEGABYTES = Math.floor(LIMITS.fileBytes / 1024 / 1024);

const tooLarge = (): DomainError =>
  new DomainError('EVIDENCE.FILE_TOO_LARGE', 'too_large', 'This file is too large', {
    detail: `Files up to ${MEGABYTES} MB can be attached. Nothing was changed.`,
    errors: [{ path: '/file', message: `Choose a file of at most ${MEGABYTES} MB.` }],
  });

/** What the upload itself refuses, naming the field. Stands before the interceptor that reads the file. */
@Injectable()
export class FileProblemsInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        const isTooLarge = error instanceof HttpException && error.getStatus() === 413;
        return throwError(() => (isTooLarge ? tooLarge() : error));
      }),
    );
  }
}
