import { Injectable } from '@nestjs/common';
import { Clock, DomainError, instantMs } from '@app/domain';
import { CountWindow } from '../../platform/http/count-window.js';

const WINDOW_MS = 10 * 60_000;
const MOST_CODES = 30;

/** Each code is a row: an address gets so many in a while. */
@Injectable()
export class CodeThrottle {
  private readonly asked = new CountWindow(WINDOW_MS, MOST_CODES);

  constructor(private readonly clock: Clock) {}

  /** @throws DomainError PROJECTOR.TOO_MANY_CODES */
  count(address: string): void {
    const retryAfterSeconds = this.asked.count(address, instantMs(this.clock.now()));
    if (retryAfterSeconds === null) return;
    throw new DomainError('PROJECTOR.TOO_MANY_CODES', 'too_many', 'Too many codes', {
      detail: 'Wait ten minutes, then reload this page.',
      extra: { retryAfterSeconds },
    });
  }
}
