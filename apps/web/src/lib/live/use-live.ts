import { useEffect, useEffectEvent, useState } from 'react';
import type { LiveStatus } from './live-source.js';

/**
 * Follows a stream while the component is there, in a chunk of its own.
 * @param onEvent what is to be asked again: 'snapshot' says everything
 */
export function useLive(path: string, onEvent: (name: string) => void): LiveStatus | undefined {
  const [status, setStatus] = useState<LiveStatus>();
  const told = useEffectEvent(onEvent);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    void import('./live-channel.js').then(({ followLive }) => {
      if (isGone) return;
      stop = followLive(path, (message) => {
        if (message.type === 'status') setStatus(message.status);
        else told(message.name);
      });
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [path]);
  return status;
}
