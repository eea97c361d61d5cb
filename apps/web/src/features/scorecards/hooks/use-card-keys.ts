import { type Level, RECOMMENDATIONS } from '@app/domain';
import { fieldId } from '../../../lib/form.js';
import { useScreenKeys } from '../../../lib/screen-keys.js';
import { setLevel, setRecommendation } from '../lib/content-edits.js';
import { neighbour, OVERALL, REVIEW } from '../lib/steps.js';
import { texts } from '../texts.js';
import type { CardOnScreen } from './card-context.js';

export const composerId = (criterionId: string): string => `composer-${criterionId}`;
export const reasonsId = (criterionId: string): string => `reasons-${criterionId}`;
export const stepElementId = (stepId: string): string => `step-${stepId}`;

/** One goes on writing where the text ends, not before it. */
export function focusAtEnd(element: HTMLElement): void {
  element.focus();
  if (element instanceof HTMLTextAreaElement) element.setSelectionRange(element.value.length, element.value.length);
}

/** Focus once React has drawn what is to be focused. */
export function focusSoon(id: string, within?: string): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id);
    const target = within ? element?.querySelector<HTMLElement>(within) : element;
    if (target) focusAtEnd(target);
  });
}

/** 1-4 and 0 rate, j and k move, e writes, n takes notes, shift+r reviews; '?' is the shell's. */
export function useCardKeys(on: CardOnScreen, showNotes: () => void): void {
  const { at, card, change, goTo, askWhy } = on;
  const criterion = card.kit.criteria.find((one) => one.id === at);
  const canRate = criterion !== undefined && !card.kit.exemptCriterionIds.includes(at);
  const go = (to: string): void => {
    goTo(to);
    focusSoon(stepElementId(to));
  };
  const write = (step: string): void => {
    if (step === OVERALL) focusSoon(fieldId('/summary'));
    else if (canRate) focusSoon(composerId(step));
  };
  useScreenKeys(texts.keys.title, [
    {
      keys: ['1', '2', '3', '4'],
      label: texts.keys.level,
      run: (_, key) => {
        const recommendation = RECOMMENDATIONS[Number(key) - 1];
        if (at === OVERALL && recommendation) change((content) => setRecommendation(content, recommendation));
        if (!canRate) return;
        askWhy(null);
        change((content) => setLevel(content, at, Number(key) as Level));
      },
    },
    {
      keys: '0',
      label: texts.keys.notAssessed,
      run: () => {
        if (!canRate) return;
        askWhy(at);
        focusSoon(reasonsId(at), 'input');
      },
    },
    { keys: 'j', label: texts.keys.next, run: () => go(neighbour(card.kit, at, 1)) },
    { keys: 'k', label: texts.keys.previous, run: () => go(neighbour(card.kit, at, -1)) },
    { keys: 'e', label: texts.keys.evidence, run: () => write(at) },
    { keys: 'n', label: texts.keys.notes, run: showNotes },
    { keys: 'shift+r', label: texts.keys.review, run: () => go(REVIEW) },
  ]);
}
