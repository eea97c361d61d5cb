import type { RubricArea, RubricChange } from '@app/domain';

export interface ChangedThingGroup {
  readonly id: string;
  readonly name: string;
  readonly changes: readonly RubricChange[];
}
export interface ChangedArea {
  readonly area: RubricArea;
  readonly things: readonly ChangedThingGroup[];
}

/** Changes by area and by what they are about, in the order they came; what has no id of its own is told apart by name. */
export function groupChanges(changes: readonly RubricChange[]): readonly ChangedArea[] {
  const areas = new Map<RubricArea, Map<string, ChangedThingGroup>>();
  for (const change of changes) {
    const things = areas.get(change.area) ?? new Map<string, ChangedThingGroup>();
    const key = `${change.id} ${change.id === '' ? change.name : ''}`;
    const before = things.get(key);
    things.set(key, { id: change.id, name: change.name, changes: [...(before?.changes ?? []), change] });
    areas.set(change.area, things);
  }
  return [...areas].map(([area, things]) => ({ area, things: [...things.values()] }));
}
