import { type CallHandler, type ExecutionContext, Injectable, Logger, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { type Observable, firstValueFrom, from } from 'rxjs';
import { DomainError } from '@app/domain';
import { type IdempotencyClaim, IdempotencyRepository, sha256 } from '@app/persistence';
import { LoopAccess } from '../access/index.js';
import { HttpProblem } from '../errors/http-problem.js';
import type { PlumblineRequest } from '../http/plumbline-request.js';
import { IdempotencyClaims, KeyTaken } from './idempotency-claims.js';
import { IDEMPOTENT_METADATA, type IdempotentOptions } from './idempotent.decorator.js';

const KEY = /^[\x21-\x7e]{1,128}$/;

const inFlight = (): DomainError =>
  new DomainError('REQUEST.IN_FLIGHT', 'conflict', 'This request is already on its way', {
    detail:
      'The first one with this Idempotency-Key is still being worked on. Wait for its answer, or ask again in a moment.',
  });
const alreadyApplied = (): DomainError =>
  new DomainError('REQUEST.ALREADY_APPLIED', 'conflict', 'This request was already applied', {
    detail:
      'It was saved before the server stopped, so it was not applied again. Load the page anew to see its result.',
  });
const otherBody = (): DomainError =>
  new DomainError('REQUEST.KEY_REUSED', 'invalid', 'This Idempotency-Key belongs to another request', {
    detail: 'Use a new key for a new request; the same key only to repeat the same request.',
  });

/** Retries of a POST: same key and body, same answer, one effect. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly logger = new Logger('Idempotency');
  /** Keys this process is working on: tells a slow twin from a request that a crash cut off. */
  private readonly working = new Set<string>();

  constructor(
    private readonly reflector: Reflector,
    private readonly keys: IdempotencyRepository,
    private readonly claims: IdempotencyClaims,
    private readonly loops: LoopAccess,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const options = this.reflector.get<IdempotentOptions | undefined>(IDEMPOTENT_METADATA, context.getHandler());
    if (!options) return next.handle();
    const request = context.switchToHttp().getRequest<PlumblineRequest>();
    const claim = claimOf(request, options);
    return claim ? from(this.answer(claim, next, context.switchToHttp().getResponse(), request)) : next.handle();
  }

  private async answer(
    claim: IdempotencyClaim,
    next: CallHandler,
    reply: FastifyReply,
    request: PlumblineRequest,
  ): Promise<unknown> {
    const name = `${claim.organisationId} ${claim.personId} ${claim.key}`;
    if (this.working.has(name)) throw inFlight();
    this.working.add(name);
    try {
      const known = await this.replay(claim, reply, request);
      if (known) return known.body;
      const { result, claimedId } = await this.claims.within(claim, () =>
        firstValueFrom(next.handle() as Observable<unknown>, { defaultValue: undefined }),
      );
      if (claimedId)
        await this.keep(claim, claimedId, { status: reply.statusCode, body: JSON.stringify(result ?? null) });
      return result;
    } catch (error) {
      if (!(error instanceof KeyTaken)) throw error;
      // Another process was faster; by now its effect is durable.
      const known = await this.replay(claim, reply, request);
      if (known) return known.body;
      throw inFlight();
    } finally {
      this.working.delete(name);
    }
  }

  private async replay(
    claim: IdempotencyClaim,
    reply: FastifyReply,
    request: PlumblineRequest,
  ): Promise<{ body: unknown } | undefined> {
    const row = await this.keys.find(claim.organisationId, claim.personId, claim.key);
    if (!row) return undefined;
    if (row.route !== claim.route || row.bodyHash !== claim.bodyHash) throw otherBody();
    if (row.status === 'in_flight') throw alreadyApplied();
    if (tells(row.responseBody)) await this.assertStillThere(request);
    void reply.status(row.responseStatus ?? 200).header('Idempotency-Replayed', 'true');
    return { body: JSON.parse(row.responseBody ?? 'null') as unknown };
  }

  /** What was answered of a loop is not told again to whom it no longer exists for: whoever was recused since. */
  private async assertStillThere({ person, params }: PlumblineRequest): Promise<void> {
    const { applicationId } = (params ?? {}) as { readonly applicationId?: string };
    if (person && applicationId !== undefined) await this.loops.load(person, applicationId);
  }

  /** The effect is durable whether or not its answer can be kept. */
  private async keep(claim: IdempotencyClaim, id: string, answer: { status: number; body: string }): Promise<void> {
    try {
      await this.claims.keep(claim.organisationId, id, answer);
    } catch (error) {
      this.logger.warn(`the answer of ${claim.route} could not be kept: ${String(error)}`);
    }
  }
}

const tells = (body: string | null): boolean => body !== null && body !== 'null';

function claimOf(request: PlumblineRequest, options: IdempotentOptions): IdempotencyClaim | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) {
    if (!options.required) return undefined;
    throw new HttpProblem(400, 'REQUEST.KEY_MISSING', 'The Idempotency-Key is missing', {
      detail:
        'Send the header Idempotency-Key with a value of your own, for example a UUID, and the same one when you try again.',
    });
  }
  if (typeof key !== 'string' || !KEY.test(key)) {
    throw new HttpProblem(400, 'REQUEST.KEY_INVALID', 'The Idempotency-Key can not be used', {
      detail: 'It must be 1 to 128 visible characters without spaces, for example a UUID.',
    });
  }
  const { person } = request;
  if (!person) return undefined;
  return {
    organisationId: person.organisationId,
    personId: person.id,
    key,
    route: `${request.method} ${request.routeOptions.url ?? ''}`.slice(0, 160),
    // The address as well: the same body sent to another record is another request. So is one for another version.
    bodyHash: sha256(
      JSON.stringify([
        request.url,
        request.headers['if-match'] ?? null,
        request.headers['content-length'] ?? null,
        request.body ?? null,
      ]),
    ),
  };
}
