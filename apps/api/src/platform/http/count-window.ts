const MOST_KEYS = 5_000;

/**
 * Counts what one key (an address, a person) does in a while. In memory, as sign-ins are; a restart forgives. The keys that were quiet
 * longest leave first when there are too many.
 */
export class CountWindow {
  private readonly known = new Map<string, { readonly sinceMs: number; count: number }>();

  /** @param most that passes in a window of `lengthMs` milliseconds */
  constructor(
    private readonly lengthMs: number,
    private readonly most: number,
  ) {}

  /** Counts one more. @param nowMs milliseconds since 1970 @returns seconds to wait, at least 1; null: go on */
  count(key: string, nowMs: number): number | null {
    const before = this.known.get(key);
    const window = before && nowMs - before.sinceMs < this.lengthMs ? before : { sinceMs: nowMs, count: 0 };
    this.known.delete(key);
    this.known.set(key, window);
    if (this.known.size > MOST_KEYS) this.known.delete(this.known.keys().next().value!);
    window.count += 1;
    return window.count <= this.most ? null : Math.ceil((window.sinceMs + this.lengthMs - nowMs) / 1000);
  }
}
