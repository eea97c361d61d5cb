import { useEffect, useState } from 'react';
import { type Instant, toInstant } from '@app/domain';

const TICK_MS = 10_000;

/** The server's present, told by its last answer and counted on by this machine; to ten seconds. @param now of that answer */
export function useServerNow(now: string): Instant {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    // However wrong the clock of this device is: only its running since the answer counts.
    const since = Date.now();
    const tick = (): void => setPassed(Date.now() - since);
    const timer = setInterval(tick, TICK_MS);
    return () => {
      clearInterval(timer);
      setPassed(0);
    };
  }, [now]);
  return toInstant(Date.parse(now) + passed);
}
