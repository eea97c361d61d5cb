// Single-key shortcuts of the screen one is on. Silent while typing, with a modifier held, or under an open dialog.
import { useEffect, useRef } from 'react';

export interface ScreenKey {
  /** 'j', '?', 'shift+r', 'enter'; several for one line of the help. */
  readonly keys: string | readonly string[];
  readonly label: string;
  readonly run: (event: KeyboardEvent, key: string) => void;
}
export interface ScreenKeyGroup {
  readonly title: string;
  readonly keys: readonly ScreenKey[];
}

const groups = new Set<{ current: ScreenKeyGroup }>();

/** What '?' lists, in the order the screens were mounted. */
export const listScreenKeys = (): readonly ScreenKeyGroup[] => [...groups].map((group) => group.current);

export const keysOf = (key: ScreenKey): readonly string[] => (typeof key.keys === 'string' ? [key.keys] : key.keys);

const TYPING =
  'input:not([type=radio]):not([type=checkbox]):not([type=button]), textarea, select, [contenteditable=true]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}

/** The name of a pressed key as shortcuts spell it; undefined when a command modifier is held. */
export function nameOfKey(event: KeyboardEvent): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  const isLetter = /^[a-z]$/.test(key);
  return event.shiftKey && (isLetter || key.length > 1) ? `shift+${key}` : key;
}

const isDialogOpen = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isTyping(event.target) || isDialogOpen()) return;
  const name = nameOfKey(event);
  if (name === undefined) return;
  // The screen mounted last is the innermost: it goes first.
  for (const group of [...groups].reverse()) {
    const match = group.current.keys.find((key) => keysOf(key).includes(name));
    if (match) {
      event.preventDefault();
      match.run(event, name);
      return;
    }
  }
}

export function useScreenKeys(title: string, keys: readonly ScreenKey[]): void {
  const group = useRef<ScreenKeyGroup>({ title, keys });
  useEffect(() => {
    group.current = { title, keys };
  });
  useEffect(() => {
    if (groups.size === 0) window.addEventListener('keydown', onKeyDown);
    groups.add(group);
    return () => {
      groups.delete(group);
      if (groups.size === 0) window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
