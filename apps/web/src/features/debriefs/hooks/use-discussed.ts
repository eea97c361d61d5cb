import type { AgendaItemView, DebriefView } from '@app/contracts';
import { useCallback, useMemo } from 'react';
import { useUrlState } from '../../../lib/router.js';
import { useIsPhone } from '../../../lib/use-media.js';

/** The item on the table: a criterion id, or 'role'. In the URL, so that a room can be sent to one. */
export const ROLE_ITEM = 'role';
/** Nothing: on a phone the open criterion can be folded again. */
export const NO_ITEM = 'none';

export const keyOfItem = (item: AgendaItemView): string => item.criterionId ?? ROLE_ITEM;

export interface Discussed {
  readonly key: string;
  readonly choose: (key: string) => void;
  /** Moves along the agenda; nothing at its ends. */
  readonly step: (by: 1 | -1) => void;
  readonly next: AgendaItemView | null;
}

/** Begins with the first item of the agenda; on a phone with none, so that the whole list is seen first. */
export function useDiscussed({ agenda, rubric }: DebriefView): Discussed {
  const first = agenda?.[0];
  const isPhone = useIsPhone();
  const start = isPhone ? NO_ITEM : first ? keyOfItem(first) : (rubric.criteria[0]?.id ?? '');
  const [wanted, choose] = useUrlState('on', start, { history: 'replace' });
  const isKnown =
    wanted === ROLE_ITEM || wanted === NO_ITEM || rubric.criteria.some((criterion) => criterion.id === wanted);
  const key = isKnown ? wanted : start;
  const items = useMemo(() => agenda ?? [], [agenda]);
  const at = items.findIndex((item) => keyOfItem(item) === key);
  const step = useCallback(
    (by: 1 | -1) => {
      const item = items[at + by];
      if (item) choose(keyOfItem(item));
    },
    [items, at, choose],
  );
  return { key, choose, step, next: items[at + 1] ?? null };
}
