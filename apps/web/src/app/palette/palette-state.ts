// What lies over the page by key: the palette or the help. A tiny store, because the rail, the menu and the keys all open it.
import { useSyncExternalStore } from 'react';

type Overlay = 'palette' | 'keys' | null;

let current: Overlay = null;
const listeners = new Set<() => void>();

function setOverlay(next: Overlay): void {
  current = next;
  listeners.forEach((listener) => listener());
}

export const openPalette = (): void => setOverlay('palette');
export const openKeysHelp = (): void => setOverlay('keys');
export const closeOverlay = (): void => setOverlay(null);

export const useOverlay = (): Overlay =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
