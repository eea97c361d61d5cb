import { useCallback, useEffect, useRef, useState } from 'react';

const REST_MS = 200;

/**
 * What is typed into a field whose value costs something to take over (a whole file is read anew). The field shows each key
 * at once; the value is handed on when the typing pauses, when the field is left, and when it goes away.
 * @param isSame whether what was typed still means what came back: then what was typed stays, a space at its end too
 */
export function useTyped<T>(value: T, commit: (next: T) => void, isSame: (typed: T, value: T) => boolean = Object.is) {
  const [typed, setTyped] = useState<{ readonly next: T; readonly isWaiting: boolean } | null>(null);
  const waiting = useRef<{ readonly next: T; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  const flush = useCallback(() => {
    if (!waiting.current) return;
    const { next, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = null;
    setTyped({ next, isWaiting: false });
    latest.current(next);
  }, []);
  useEffect(() => flush, [flush]);
  const change = (next: T): void => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = { next, timer: setTimeout(flush, REST_MS) };
    setTyped({ next, isWaiting: true });
  };
  const shown = typed && (typed.isWaiting || isSame(typed.next, value)) ? typed.next : value;
  return { shown, change, flush };
}
