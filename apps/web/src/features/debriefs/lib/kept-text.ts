// What is typed into a vote or a decision survives a reload. Session storage: it ends with the tab, so that a shared computer
// keeps no vote of somebody else. The key holds the person: after another sign-in in the same tab nothing of theirs shows.
const keyOf = (name: string): string => `plumbline.debrief.${name}`;

export function readKept<T extends object>(name: string, like: T): T | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null');
    const hasShape =
      typeof value === 'object' &&
      value !== null &&
      Object.entries(like).every(([key, one]) => key in value && isAlike(one, (value as Record<string, unknown>)[key]));
    return hasShape ? (value as T) : null;
  } catch {
    // Storage closed by the browser's settings, or the text of an older version: nothing to bring back.
    return null;
  }
}

const isAlike = (one: unknown, other: unknown): boolean =>
  one === null || other === null || (typeof one === typeof other && Array.isArray(one) === Array.isArray(other));

/** @param value null forgets it */
export function keep(name: string, value: object | null): void {
  try {
    if (value === null) sessionStorage.removeItem(keyOf(name));
    else sessionStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {
    // Full or closed storage: the form itself still holds what was typed.
  }
}
