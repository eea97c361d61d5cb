import { addHours, Clock, IdSource, type Instant, instantMs, toInstant } from '@app/domain';
import { SecretSource } from '../../apps/api/src/platform/clock/secret-source.js';

/** Stands still until a test moves it. Begins on a Monday morning. */
export class TestClock extends Clock {
  private at: Instant = toInstant('2026-11-02T09:00:00.000Z');

  now(): Instant {
    return this.at;
  }

  set(at: string): void {
    this.at = toInstant(at);
  }

  advanceMs(ms: number): void {
    this.at = toInstant(instantMs(this.at) + ms);
  }

  advanceHours(hours: number): void {
    this.at = addHours(this.at, hours);
  }
}

/** Ids that look like UUIDs and count: two worlds built by the same steps have the same ids. */
export class CountedIds extends IdSource {
  private count = 0;

  /** Goes on from here: what was built before may have taken more ids in one world than in another. */
  continueAt(count: number): void {
    if (count < this.count) throw new Error(`${this.count} ids are taken already`);
    this.count = count;
  }

  next(): string {
    this.count += 1;
    return `00000000-0000-7000-8000-${this.count.toString(16).padStart(12, '0')}`;
  }
}

export class CountedSecrets extends SecretSource {
  private count = 0;

  override next(): string {
    this.count += 1;
    return `test-secret-${this.count}`.padEnd(43, '_');
  }
}
