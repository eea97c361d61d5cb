import type { EvalCase } from '../artifact/eval-artifact.js';

export const NO_SLICE = 'all';

/**
 * Names the slice of every case: the one its metadata states, else the beginning its description shares with other cases
 * ('refund: late parcel', '[refund] late parcel', 'refund case 12'), else 'all'.
 */
export function nameSlices(cases: readonly EvalCase[]): string[] {
  const prefixes = cases.map((one) => (one.slice === undefined ? descriptionPrefix(one.description) : undefined));
  const shared = new Map<string, number>();
  for (const prefix of prefixes) if (prefix !== undefined) shared.set(prefix, (shared.get(prefix) ?? 0) + 1);
  return cases.map((one, index) => {
    const prefix = prefixes[index];
    return one.slice ?? (prefix !== undefined && shared.get(prefix)! > 1 ? prefix : NO_SLICE);
  });
}

function descriptionPrefix(description: string | undefined): string | undefined {
  if (description === undefined) return undefined;
  const match =
    /^\[([^\]]{1,60})\]/.exec(description) ??
    /^([^:]{1,60}):\s/.exec(description) ??
    /^(.{1,60}?)(?:\s+case)?\s+#?\d+$/i.exec(description);
  return match?.[1]?.trim() || undefined;
}
