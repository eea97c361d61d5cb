import type { WhoSeesWhatRow } from '@app/domain';

export interface RowGroup {
  readonly row: WhoSeesWhatRow;
  /** Everybody of whom the row holds. */
  readonly who: readonly string[];
}

/** People who see the same are said once, in the order of the first of them. */
export function groupRows(rows: readonly WhoSeesWhatRow[]): RowGroup[] {
  const groups = new Map<string, RowGroup>();
  for (const row of rows) {
    const key = JSON.stringify([row.sees, row.notYet]);
    const group = groups.get(key);
    groups.set(key, group ? { ...group, who: [...group.who, row.who] } : { row, who: [row.who] });
  }
  return [...groups.values()];
}
