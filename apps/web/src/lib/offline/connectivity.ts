// Whether the last request had an answer. The browser's own 'online' only says that there is some network.

type Listener = () => void;

let reached = true;
/** When what is on the screen was fetched, where it came from this device. */
let asOf: string | null = null;
const listeners = new Set<Listener>();

function change(next: boolean, at: string | null): void {
  if (next === reached && at === asOf) return;
  reached = next;
  asOf = at;
  for (const listener of listeners) listener();
}

export const connectivity = {
  isReached: (): boolean => reached,
  asOf: (): string | null => asOf,
  /** Every answer says that the server is there, a refusal too. */
  note: (isReached: boolean): void => change(isReached, isReached ? null : asOf),
  /** Something is shown as it was then. The oldest one is what the person should know. */
  noteCopy: (at: string): void => change(false, asOf === null || at < asOf ? at : asOf),
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
