import { Injectable } from '@nestjs/common';
import { Clock, DomainError, instantMs } from '@app/domain';

const WINDOW_MS = 10 * 60_000;
const MOST_CODES = 30;
const MOST_ADDRESSES = 5_000;

/** Each code is a row: an address gets so many in a while. In memory, as sign-ins are; a restart forgives. */
@Injectable()
export class CodeThrottle {
  private readonly asked = new Map<string, { readonly sinceMs: number; count: number }>();

  constructor(private readonly clock: Clock) {}

  /** @throws DomainError PROJECTOR.TOO_MANY_CODES */
  count(address: string): void {
    const now = instantMs(this.clock.now());
    const known = this.asked.get(address);
    const window = known && now - known.sinceMs < WINDOW_MS ? known : { sinceMs: now, count: 0 };
    this.asked.delete(address);
    this.asked.set(address, window);
    if (this.asked.size > MOST_ADDRESSES) this.asked.delete(this.asked.keys().next().value!);
    window.count += 1;
    if (window.count <= MOST_CODES) return;
    throw new DomainError('PROJECTOR.TOO_MANY_CODES', 'too_many', 'Too many codes', {
      detail: 'Wait ten minutes, then reload this page.',
      extra: { retryAfterSeconds: Math.ceil((window.sinceMs + WINDOW_MS - now) / 1000) },
    });
  }
}
