import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { texts } from '../texts.js';
import css from './work-list.module.css';

/** As many as one reads at a glance. */
const FIRST = 12;

interface Latest<T> {
  readonly shown: readonly T[];
  readonly hidden: number;
  readonly showAll: () => void;
}

/** The first of a list, newest first, until all are asked for: a year of sealed cards is no list of work. */
export function useLatest<T>(items: readonly T[]): Latest<T> {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? items : items.slice(0, FIRST);
  return { shown, hidden: items.length - shown.length, showAll: () => setAll(true) };
}

export function ShowAll({ hidden, showAll }: Omit<Latest<unknown>, 'shown'>) {
  if (hidden === 0) return null;
  return (
    <div className={css.more}>
      <Button variant="ghost" onClick={showAll}>
        {texts.submitted.older(hidden)}
      </Button>
    </div>
  );
}
