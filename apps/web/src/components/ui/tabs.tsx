import { type KeyboardEvent, useRef } from 'react';
import { useUrlState } from '../../lib/router.js';
import css from './tabs.module.css';

export interface Tab<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly count?: number;
}

export interface TabsProps<T extends string> {
  /** The query parameter that keeps the choice; read it with useUrlState(param, tabs[0].value). */
  readonly param: string;
  readonly label: string;
  /** The first is the default. */
  readonly tabs: readonly Tab<T>[];
}

/** The id the panel's element carries (role tabpanel). */
export const tabPanelProps = (param: string, value: string) =>
  ({ role: 'tabpanel', id: `${param}-panel`, 'aria-labelledby': `${param}-tab-${value}` }) as const;

/** One tab stop; arrows, Home and End move. The choice is in the URL. */
export function Tabs<T extends string>({ param, label, tabs }: TabsProps<T>) {
  const [asked, setActive] = useUrlState<T>(param, tabs[0]!.value);
  // An address may ask for a tab that is not here (any more): the list must keep one that can be reached by key.
  const active = tabs.some(({ value }) => value === asked) ? asked : tabs[0]!.value;
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.value === active);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    setActive(next.value);
    list.current?.querySelector<HTMLElement>(`#${param}-tab-${next.value}`)?.focus();
  };
  return (
    <div ref={list} className={css.tabs} role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          id={`${param}-tab-${tab.value}`}
          type="button"
          role="tab"
          className={css.tab}
          aria-selected={tab.value === active}
          aria-controls={tab.value === active ? `${param}-panel` : undefined}
          tabIndex={tab.value === active ? 0 : -1}
          onClick={() => setActive(tab.value)}
        >
          {tab.label}
          {tab.count !== undefined && <span className={css.count}>{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}
