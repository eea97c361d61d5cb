import { Injectable } from '@nestjs/common';
import { Clock, IdSource, type Instant, instantMs, toInstant } from '@app/domain';
import { ProjectorRepository, TransactionRunner } from '@app/persistence';
import { hashSecret, SecretSource } from '../../platform/clock/secret-source.js';
import { codeFrom } from './projector-code.js';

const CODE_LASTS_MS = 5 * 60_000;

export interface ScreenCode {
  readonly code: string;
  readonly expiresAt: Instant;
}

/** The codes that screens show before they are paired, each to the one browser that holds its secret. */
@Injectable()
export class ScreenCodes {
  constructor(
    private readonly projectors: ProjectorRepository,
    private readonly transactions: TransactionRunner,
    private readonly secrets: SecretSource,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Undefined when it lasts no more, or never was. */
  async shownTo(secret: string): Promise<ScreenCode | undefined> {
    const shown = await this.projectors.findCodeOf(hashSecret(secret));
    return shown && this.clock.now() < shown.expiresAt ? shown : undefined;
  }

  async issue(): Promise<ScreenCode & { readonly secret: string }> {
    const secret = this.secrets.next();
    const code = codeFrom(hashSecret(this.secrets.next()));
    const now = this.clock.now();
    const expiresAt = toInstant(instantMs(now) + CODE_LASTS_MS);
    await this.transactions.run(async (tx) => {
      await this.projectors.deleteExpired(tx, now);
      await this.projectors.addCode(tx, { id: this.ids.next(), code, tokenHash: hashSecret(secret), expiresAt });
    });
    return { secret, code, expiresAt };
  }
}
