import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../lib/api.js';
import { letGo, storeOf } from '../../../lib/offline/device.js';
import { tellSignedOut } from '../../../lib/signed-out.js';
import { type Unsent, listUnsent } from '../../../lib/offline/unsent.js';
import { paths } from '../../../lib/paths.js';

/** As long as an open card takes to save what was typed last. */
const PATIENCE_MS = 3_000;
const LOOK_AGAIN_MS = 250;

async function stillUnsent(personId: string): Promise<readonly Unsent[]> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    // Without storage there is nothing to lose.
    const unsent = await listUnsent(personId).catch(() => []);
    if (unsent.length === 0 || Date.now() > until) return unsent;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

export interface SignOut {
  /** Asks first where this device holds what the server has not. */
  readonly start: () => void;
  /** What would be lost; null while nothing is asked. */
  readonly unsent: readonly Unsent[] | null;
  readonly discard: () => Promise<void>;
  readonly stay: () => void;
}

/** Ends the session, takes everything of this person off the device, and loads the sign-in page afresh. */
export function useSignOut(personId: string): SignOut {
  const client = useQueryClient();
  const [unsent, ask] = useState<readonly Unsent[] | null>(null);
  const leave = async (): Promise<void> => {
    // The server first: whose session goes on keeps what lies here.
    await api.delete('/session', { signsIn: true });
    await storeOf(personId)
      .wipe()
      .catch(() => undefined);
    letGo(personId);
    tellSignedOut(personId);
    client.clear();
    window.location.assign(paths.signIn());
  };
  const start = useMutation({
    mutationFn: async () => {
      const left = await stillUnsent(personId);
      if (left.length > 0) ask(left);
      else await leave();
    },
  });
  return { start: () => start.mutate(), unsent, discard: leave, stay: () => ask(null) };
}
