import { useRef } from 'react';
import { newIdempotencyKey } from './api.js';

/**
 * The Idempotency-Key of what is sent: the same body sent again (a lost answer, a second press) keeps its key and is applied
 * once; a changed body is another request.
 */
export function useBodyKey(): (body: unknown) => string {
  const last = useRef<{ readonly body: string; readonly key: string } | null>(null);
  return (body) => {
    const text = JSON.stringify(body);
    if (last.current?.body !== text) last.current = { body: text, key: newIdempotencyKey() };
    return last.current.key;
  };
}
