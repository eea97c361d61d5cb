import { type RefObject, useEffect, useRef } from 'react';

/**
 * A move takes the button away that made it, and the focus with it: whoever works by keyboard would begin at the top of the page.
 * The box of the moves then takes it, unless somebody has put it elsewhere. Spread what it answers on an element with tabIndex -1.
 */
export function useFocusWithin(box: RefObject<HTMLElement | null>) {
  const wasWithin = useRef(false);
  useEffect(() => {
    if (wasWithin.current && document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  });
  return {
    onFocus: () => {
      wasWithin.current = true;
    },
    // Not heard from an element that is taken away: React hears nothing while it changes the page.
    onBlur: () => {
      wasWithin.current = false;
    },
  };
}
