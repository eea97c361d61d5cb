import type { SessionView } from '@app/contracts';
import { isUnreachable } from '../problem.js';
import { connectivity } from './connectivity.js';
import { keepCopy, readCopy } from './device-copy.js';
import { lastPerson, takeDevice } from './device.js';

const SESSION = 'session';

/** Somebody is signed in: from here on this is their device. */
export async function rememberSession(session: SessionView): Promise<void> {
  if (!session.me) return;
  try {
    await takeDevice(session.me.id);
    await keepCopy(SESSION, session);
  } catch {
    // No storage here: then nothing opens without a network, and everything else is as it was.
  }
}

/**
 * Without a server: as whom this device was used last. What it opens is only what lies on the device under their key; whatever
 * goes to the server is asked for their session as always.
 */
export async function rememberedSession(error: unknown): Promise<SessionView> {
  if (!isUnreachable(error)) throw error;
  const person = await lastPerson().catch(() => null);
  const copy = person === null ? null : await readCopy<SessionView>(SESSION);
  if (!copy) throw error;
  connectivity.noteCopy(copy.at);
  return copy.value;
}
