// When a session ends in the middle of work, requests wait here until the person has signed in again over the page.

type Listener = () => void;

export interface SessionGate {
  /** Resolves true once signed in again, false when the person leaves instead. */
  readonly waitForSignIn: () => Promise<boolean>;
  readonly isWaiting: () => boolean;
  /** Called by the dialog. */
  readonly settle: (signedIn: boolean) => void;
  readonly subscribe: (listener: Listener) => () => void;
}

export function createSessionGate(): SessionGate {
  let pending: { promise: Promise<boolean>; resolve: (signedIn: boolean) => void } | undefined;
  const listeners = new Set<Listener>();
  const notify = (): void => listeners.forEach((listener) => listener());
  return {
    waitForSignIn() {
      if (!pending) {
        let resolve: (signedIn: boolean) => void = () => undefined;
        const promise = new Promise<boolean>((done) => (resolve = done));
        pending = { promise, resolve };
        notify();
      }
      return pending.promise;
    },
    isWaiting: () => pending !== undefined,
    settle(signedIn) {
      pending?.resolve(signedIn);
      pending = undefined;
      notify();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const sessionGate = createSessionGate();
