import { type Level, LEVELS } from '@app/domain';
import { useRef } from 'react';
import { useScreenKeys } from '../../../lib/screen-keys.js';
import { withLevel } from '../answer-edits.js';
import { texts } from '../texts.js';
import type { CaseDraft } from './use-case-draft.js';

export const criterionAnchor = (criterionId: string): string => `case-${criterionId}`;

const isLevel = (value: number): value is Level => LEVELS.some((level) => level === value);

/** The keys of the scorecard: 1 to 4 and 0 rate, j and k walk, e writes. Of the criterion that has the focus, or had it last. */
export function useCaseKeys(criterionIds: readonly string[], { change }: Pick<CaseDraft, 'change'>) {
  const active = useRef<string | null>(null);
  const current = (): string | undefined => active.current ?? criterionIds[0];
  const focus = (criterionId: string | undefined, selector: string): void => {
    if (criterionId === undefined) return;
    active.current = criterionId;
    const section = document.getElementById(criterionAnchor(criterionId));
    const inside = (selector === 'input' && section?.querySelector<HTMLElement>('input:checked')) || null;
    (inside ?? section?.querySelector<HTMLElement>(selector))?.focus();
    section?.scrollIntoView({ block: 'nearest' });
  };
  const step = (by: number): void => {
    const index = active.current === null ? (by > 0 ? -1 : 1) : criterionIds.indexOf(active.current);
    focus(criterionIds[Math.min(Math.max(index + by, 0), criterionIds.length - 1)], 'input');
  };
  const rate = (key: string): void => {
    const criterionId = current();
    if (criterionId === undefined) return;
    const level = Number(key);
    change((now) => withLevel(now, criterionId, isLevel(level) ? level : null));
    focus(criterionId, 'input');
  };
  const { keys } = texts.page;
  useScreenKeys(keys.title, [
    { keys: ['1', '2', '3', '4'], label: keys.level, run: (_, key) => rate(key) },
    { keys: '0', label: keys.none, run: (_, key) => rate(key) },
    { keys: 'j', label: keys.next, run: () => step(1) },
    { keys: 'k', label: keys.previous, run: () => step(-1) },
    {
      keys: 'e',
      label: keys.why,
      run: (event) => {
        event.preventDefault();
        focus(current(), 'textarea');
      },
    },
  ]);
  return (criterionId: string): void => {
    active.current = criterionId;
  };
}
