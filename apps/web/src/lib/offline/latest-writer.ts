// Writing takes longer than typing: one write at a time, and what came meanwhile goes as one, the newest of each name.
import type { DeviceStore } from './sealed-store.js';

export interface LatestWriter {
  /** null removes. Never throws; whether it lies on the disk is told to `onOutcome`. */
  readonly write: (name: string, value: unknown) => void;
  /** Resolves when everything written so far lies on the disk, or could not be written. */
  readonly settled: () => Promise<void>;
}

export function latestWriter(store: () => DeviceStore, onOutcome: (could: boolean) => void): LatestWriter {
  const waiting = new Map<string, unknown>();
  /** What the disk holds, as far as is known: nothing is removed that was never there. */
  const onDisk = new Map<string, boolean>();
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (waiting.size > 0) {
      const changes = Object.fromEntries(waiting);
      waiting.clear();
      try {
        await store().write(changes);
        for (const [name, value] of Object.entries(changes)) onDisk.set(name, value !== null);
        onOutcome(true);
      } catch {
        // Full, or closed by the browser's settings. The next change tries again.
        onOutcome(false);
      }
    }
  }
  const start = (): void => {
    running ??= run().finally(() => (running = null));
  };
  return {
    write(name, value) {
      const isNothing = value === null && onDisk.get(name) === false && !waiting.has(name) && running === null;
      if (isNothing) return;
      waiting.set(name, value);
      start();
    },
    async settled() {
      while (running) await running;
    },
  };
}
