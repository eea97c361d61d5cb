// One browser has one session: who signs out in one tab is signed out in all.
import { letGo } from './offline/device.js';
import { paths } from './paths.js';

const CHANNEL = 'plumbline:signed-out';

const channel = (): BroadcastChannel | null =>
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);

export function tellSignedOut(personId: string): void {
  const opened = channel();
  opened?.postMessage(personId);
  opened?.close();
}

/** Goes to the sign-in page when this person signs out in another tab; nothing of theirs is kept here from then on. */
export function onSignedOutElsewhere(personId: string): () => void {
  const opened = channel();
  if (opened === null) return () => undefined;
  opened.onmessage = ({ data }: MessageEvent<string>) => {
    if (data !== personId) return;
    letGo(personId);
    window.location.assign(paths.signIn());
  };
  return () => opened.close();
}
