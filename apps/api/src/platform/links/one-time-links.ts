import { Injectable } from '@nestjs/common';
import { Clock, IdSource, type Instant, addHours } from '@app/domain';
import { type OneTimeLinkKind, OneTimeLinkRepository, type OneTimeLinkRow, type Tx } from '@app/persistence';
import { AppConfig, publicAddress } from '../../config/app-config.js';
import { SecretSource, hashSecret } from '../clock/secret-source.js';

export interface NewLink {
  readonly organisationId: string;
  readonly kind: OneTimeLinkKind;
  readonly personId: string | null;
  readonly createdBy: string | null;
  readonly hours: number;
}

export interface IssuedLink {
  /** Shown once; only its hash is stored. */
  readonly url: string;
  readonly expiresAt: Instant;
}

const PATH: Readonly<Record<OneTimeLinkKind, (token: string) => string>> = {
  setup: (token) => `/setup?token=${token}`,
  invitation: (token) => `/invitation/${token}`,
  password_reset: (token) => `/invitation/${token}`,
};

/** Links that work once, until they expire. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly links: OneTimeLinkRepository,
    private readonly secrets: SecretSource,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly config: AppConfig,
  ) {}

  async issue(tx: Tx, { hours, ...link }: NewLink): Promise<IssuedLink> {
    const token = this.secrets.next();
    const expiresAt = addHours(this.clock.now(), hours);
    await this.links.insert(tx, [
      { ...link, id: this.ids.next(), tokenHash: hashSecret(token), expiresAt, usedAt: null },
    ]);
    return { url: `${publicAddress(this.config)}${PATH[link.kind](token)}`, expiresAt };
  }

  /** The link behind a token; undefined when unknown, used or expired: which of them, nobody is told. */
  async find(kinds: readonly OneTimeLinkKind[], token: string, tx?: Tx): Promise<OneTimeLinkRow | undefined> {
    for (const kind of kinds) {
      const link = await this.links.findByTokenHash(kind, hashSecret(token), tx);
      if (link && !link.usedAt && this.clock.now() < link.expiresAt) return link;
    }
    return undefined;
  }

  /** @returns false when somebody else was faster */
  use(tx: Tx, link: OneTimeLinkRow): Promise<boolean> {
    return this.links.use(tx, link, this.clock.now());
  }
}
