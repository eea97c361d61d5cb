import { useCallback, useRef, useState } from 'react';

// What is typed into a long form survives a reload and a way back. Session storage: it ends with the tab, so that a shared
// computer does not keep a draft of somebody else; the name of a draft holds its person, for whoever signs in in the same tab.
const PREFIX = 'plumbline.draft.';

/** @returns the draft kept under this name, or null when there is none or it can not be read */
export function readDraft<T extends object>(name: string, isDraft: (value: unknown) => value is T): T | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null');
    return isDraft(value) ? value : null;
  } catch {
    // Storage closed by the browser's settings, or text of an older version: nothing to bring back.
    return null;
  }
}

export function keepDraft(name: string, draft: object): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(draft));
  } catch {
    // Full or closed storage: the form itself still holds what was typed.
  }
}

export function dropDraft(name: string): void {
  try {
    sessionStorage.removeItem(PREFIX + name);
  } catch {
    // As above.
  }
}

/**
 * Keeps the values of a form while they differ from its start, so that a closed drawer loses nothing.
 * @param isDraft checks what was kept by an earlier version of the page
 */
export function useKeptDraft<V extends object>(name: string, isDraft: (value: unknown) => value is V) {
  const [kept] = useState(() => readDraft(name, isDraft));
  const isDone = useRef(false);
  const keep = useCallback(
    (values: V, dirty: boolean) => {
      if (isDone.current) return;
      if (dirty) keepDraft(name, values);
      else dropDraft(name);
    },
    [name],
  );
  const done = useCallback(() => {
    isDone.current = true;
    dropDraft(name);
  }, [name]);
  return { kept, keep, done };
}
