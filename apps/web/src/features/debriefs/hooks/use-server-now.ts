import { useEffect, useMemo, useState } from 'react';
import { type Instant, toInstant } from '@app/domain';

const TICK_MS = 10_000;

/** The server's present, told by its last answer and counted on by this machine; to ten seconds. @param now of that answer */
export function useServerNow(now: string): Instant {
  // However wrong the clock of this device is: only its running counts.
  const ahead = useMemo(() => Date.now() - Date.parse(now), [now]);
  const [at, setAt] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setAt(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return toInstant(Math.max(at - ahead, Date.parse(now)));
}
