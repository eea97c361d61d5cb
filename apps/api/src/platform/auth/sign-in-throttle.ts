import { Injectable } from '@nestjs/common';
import { Clock, DomainError, instantMs } from '@app/domain';

interface Failures {
  count: number;
  blockedUntilMs: number;
  lastMs: number;
}

const FREE_TRIES = 5;
const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 15 * 60_000;
const FORGOTTEN_AFTER_MS = 60 * 60_000;
const TRIES_PER_ADDRESS = 60;
const MOST_KEYS = 20_000;

/**
 * Slows guessing down per account and address together: a stranger elsewhere can not lock anybody out. A second, wider
 * limit per address alone stops trying one password on many accounts. In memory: a restart forgives, which costs an
 * attacker more than it gives.
 */
@Injectable()
export class SignInThrottle {
  private readonly failures = new Map<string, Failures>();

  constructor(private readonly clock: Clock) {}

  /** @throws DomainError SESSION.TOO_MANY_TRIES while waiting is due */
  check(email: string, address: string): void {
    const now = instantMs(this.clock.now());
    const waitMs = Math.max(this.waitOf(pair(email, address), now), this.waitOf(address, now));
    if (waitMs <= 0) return;
    const seconds = Math.ceil(waitMs / 1000);
    throw new DomainError('SESSION.TOO_MANY_TRIES', 'too_many', 'Too many tries', {
      detail: `Wait ${seconds} seconds, then try again.`,
      extra: { retryAfterSeconds: seconds },
    });
  }

  failed(email: string, address: string): void {
    this.add(pair(email, address), FREE_TRIES);
    this.add(address, TRIES_PER_ADDRESS);
  }

  succeeded(email: string, address: string): void {
    this.failures.delete(pair(email, address));
  }

  private waitOf(key: string, now: number): number {
    return (this.failures.get(key)?.blockedUntilMs ?? 0) - now;
  }

  private add(key: string, freeTries: number): void {
    const now = instantMs(this.clock.now());
    const known = this.failures.get(key);
    const count = known && now - known.lastMs < FORGOTTEN_AFTER_MS ? known.count + 1 : 1;
    const over = count - freeTries;
    const waitMs = over < 0 ? 0 : Math.min(FIRST_WAIT_MS * 2 ** over, LONGEST_WAIT_MS);
    // Delete first: the order of the map is the order of use, and the oldest leave when it is full.
    this.failures.delete(key);
    this.failures.set(key, { count, blockedUntilMs: now + waitMs, lastMs: now });
    if (this.failures.size > MOST_KEYS) this.failures.delete(this.failures.keys().next().value!);
  }
}

const pair = (email: string, address: string): string => `${email}\n${address}`;
