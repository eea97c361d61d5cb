import type { MeView } from '@app/contracts';
import { Suspense, lazy, useEffect } from 'react';
import { useScreenKeys } from '../../lib/screen-keys.js';
import { texts } from '../texts.js';
import { closeOverlay, openKeysHelp, openPalette, useOverlay } from './palette-state.js';

const CommandPalette = lazy(() => import('./command-palette.js').then((m) => ({ default: m.CommandPalette })));
const KeysHelp = lazy(() => import('./keys-help.js').then((m) => ({ default: m.KeysHelp })));

/** Ctrl/Cmd-K works everywhere, in a text field too; '?' only outside of one. */
function usePaletteKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        openPalette();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

export function GlobalKeys({ me }: { readonly me: MeView }) {
  const overlay = useOverlay();
  usePaletteKey();
  useScreenKeys(texts.keys.everywhere, [{ keys: '?', label: texts.keys.help, run: openKeysHelp }]);
  return (
    <Suspense fallback={null}>
      {overlay === 'palette' && <CommandPalette me={me} onClose={closeOverlay} />}
      {overlay === 'keys' && <KeysHelp onClose={closeOverlay} />}
    </Suspense>
  );
}
