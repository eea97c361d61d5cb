import { Injectable } from '@nestjs/common';
import { Clock, DomainError, instantMs } from '@app/domain';
import { CountWindow } from '../platform/http/count-window.js';

const WINDOW_MS = 10 * 60_000;
const MOST_READS = 60;
const MOST_GUESSES = 30;

/**
 * Apart from the throttle of sign-ins: a calendar goes on asking for an address that was revoked, and would lock an office out. A secret has
 * 256 bits; what is limited is the work that an answer costs.
 */
@Injectable()
export class FeedThrottle {
  private readonly reads = new CountWindow(WINDOW_MS, MOST_READS);
  private readonly guesses = new CountWindow(WINDOW_MS, MOST_GUESSES);

  constructor(private readonly clock: Clock) {}

  /** @throws DomainError CALENDAR_FEED.TOO_MANY_READS */
  read(feedId: string): void {
    this.count(this.reads, feedId);
  }

  /** A secret that opens nothing. @throws DomainError CALENDAR_FEED.TOO_MANY_READS */
  guessed(address: string): void {
    this.count(this.guesses, address);
  }

  private count(window: CountWindow, key: string): void {
    const retryAfterSeconds = window.count(key, instantMs(this.clock.now()));
    if (retryAfterSeconds === null) return;
    throw new DomainError('CALENDAR_FEED.TOO_MANY_READS', 'too_many', 'Too many reads', {
      detail: 'Wait ten minutes, then ask again. Once an hour is enough.',
      extra: { retryAfterSeconds },
    });
  }
}
