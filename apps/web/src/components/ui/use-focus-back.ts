import { useEffect } from 'react';

const isLost = (active: Element | null): boolean =>
  active === null || active === document.body || active.closest('[role="dialog"]') !== null;

/**
 * Gives the focus back to where it was when a dialog opened, also to one that was loaded or mounted open, which Mantine does not
 * remember. Whoever has put the focus somewhere else meanwhile keeps it.
 */
export function useFocusBack(opened: boolean): void {
  useEffect(() => {
    if (!opened) return undefined;
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected && isLost(document.activeElement)) {
        before.focus({ preventScroll: true });
      }
    };
  }, [opened]);
}
