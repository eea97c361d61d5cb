import { Injectable } from '@nestjs/common';
import type { ProjectorCodeView } from '@app/contracts';
import { Clock, IdSource, instantMs, toInstant } from '@app/domain';
import { ProjectorRepository, TransactionRunner } from '@app/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig } from '../../config/app-config.js';
import { hashSecret, SecretSource } from '../../platform/clock/secret-source.js';
import { CodeThrottle } from './code-throttle.js';
import { codeFrom } from './projector-code.js';
import { readScreenCookie, setScreenCookie } from './projector-cookie.js';

const CODE_LASTS_MS = 5 * 60_000;

/** A screen that nobody signed in on asks for a code to show. Alone it opens nothing: somebody who runs a debrief has to enter it. */
@Injectable()
export class ShowCodeService {
  constructor(
    private readonly projectors: ProjectorRepository,
    private readonly transactions: TransactionRunner,
    private readonly throttle: CodeThrottle,
    private readonly secrets: SecretSource,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly config: AppConfig,
  ) {}

  /** The same code again while it lasts. @throws DomainError PROJECTOR.TOO_MANY_CODES for an address that asks all the time */
  async execute(request: FastifyRequest, reply: FastifyReply): Promise<ProjectorCodeView> {
    const held = readScreenCookie(request);
    const shown = held ? await this.projectors.findCodeOf(hashSecret(held)) : undefined;
    if (shown && this.clock.now() < shown.expiresAt) return { code: shown.code, expiresAt: shown.expiresAt };
    this.throttle.count(request.ip);
    return this.issue(reply);
  }

  private async issue(reply: FastifyReply): Promise<ProjectorCodeView> {
    const secret = this.secrets.next();
    const code = codeFrom(hashSecret(this.secrets.next()));
    const now = this.clock.now();
    const expiresAt = toInstant(instantMs(now) + CODE_LASTS_MS);
    await this.transactions.run(async (tx) => {
      await this.projectors.deleteExpired(tx, now);
      await this.projectors.addCode(tx, { id: this.ids.next(), code, tokenHash: hashSecret(secret), expiresAt });
    });
    setScreenCookie(reply, this.config, secret);
    return { code, expiresAt };
  }
}
