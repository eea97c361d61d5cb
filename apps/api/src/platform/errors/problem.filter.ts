import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HttpProblem } from './http-problem.js';
import { problemOf } from './problem-of.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Every refusal leaves here, in one shape. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error, request.id);
    if (problem.status >= 500 && !(error instanceof HttpProblem))
      this.logger.error(`${request.id} ${request.method} ${request.routeOptions.url ?? '-'} ${describe(error)}`);
    // The answer has begun (a stream broke): there is nothing left to say on this connection.
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const { retryAfterSeconds } = problem as { retryAfterSeconds?: unknown };
    if (typeof retryAfterSeconds === 'number') void reply.header('Retry-After', String(retryAfterSeconds));
    void reply.status(problem.status).header('Content-Type', PROBLEM_TYPE).send(problem);
  }
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
