import { useState } from 'react';

/** True from the first time on: what is loaded when it is first needed then stays, and closes as it opened. */
export function useEver(isNow: boolean): boolean {
  const [wasOnce, setWasOnce] = useState(isNow);
  if (isNow && !wasOnce) setWasOnce(true);
  return wasOnce || isNow;
}
