import { Injectable } from '@nestjs/common';
import { Clock, IdSource, type Instant } from '@app/domain';
import { AppConfig, publicAddress } from '../config/app-config.js';
import { hashSecret, SecretSource } from '../platform/clock/secret-source.js';

export interface FeedSecret {
  readonly id: string;
  readonly tokenHash: string;
  readonly createdAt: Instant;
  /** Shown once. */
  readonly url: string;
}

/** New addresses of calendars. */
@Injectable()
export class FeedSecrets {
  constructor(
    private readonly secrets: SecretSource,
    private readonly ids: IdSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  next(): FeedSecret {
    const secret = this.secrets.next();
    const url = `${publicAddress(this.config)}/api/calendar-feeds/${secret}.ics`;
    return { id: this.ids.next(), tokenHash: hashSecret(secret), createdAt: this.clock.now(), url };
  }
}
