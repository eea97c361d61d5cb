import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';

export interface Peek {
  readonly cardId: string;
  readonly criterionId: string;
  /** The cell it belongs to, in the viewport. */
  readonly at: DOMRect;
}

const OPEN_MS = 140;
const CLOSE_MS = 180;
const FOCUS_MS = 60;

function peekOf(target: EventTarget | null): Peek | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
  const { card, criterion } = cell?.dataset ?? {};
  return cell && card && criterion ? { cardId: card, criterionId: criterion, at: cell.getBoundingClientRect() } : null;
}

/**
 * Evidence under the pointer or the focus. It can be reached with the pointer, stays while it is there, and Escape sends it away
 * (WCAG 1.4.13). A touch opens the drawer instead.
 */
export function usePeek() {
  const [peek, setPeek] = useState<Peek | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Found when it opens: until then the page may still scroll to the focus. */
  const later = useCallback((target: EventTarget | null, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setPeek(peekOf(target)), ms);
  }, []);
  const close = useCallback(() => {
    clearTimeout(timer.current);
    setPeek(null);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!peek) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close();
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('scroll', close, { capture: true, passive: true });
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('scroll', close, { capture: true });
    };
  }, [peek, close]);

  return {
    peek,
    close,
    /** Spread on the grid. */
    gridHandlers: {
      onPointerOver: (event: PointerEvent) => {
        if (event.pointerType !== 'touch') later(event.target, peekOf(event.target) ? OPEN_MS : CLOSE_MS);
      },
      onPointerLeave: () => later(null, CLOSE_MS),
      onBlur: () => later(null, 0),
    },
    showFor: useCallback(
      (element: Element) => {
        if (element.matches(':focus-visible')) later(element, FOCUS_MS);
      },
      [later],
    ),
    /** Spread on the peek itself. */
    peekHandlers: { onPointerEnter: () => clearTimeout(timer.current), onPointerLeave: () => later(null, CLOSE_MS) },
  } as const;
}
