import type { Page } from '@playwright/test';

/**
 * What a person could not read or reach at this size, one line each: the page pushed sideways, an element beyond the right edge, text that is
 * cut by the box around it. What scrolls in a box of its own is meant to.
 */
export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page scrolls ${scrollWidth - clientWidth} px sideways`);
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()} '${(element.textContent ?? '').trim().slice(0, 40)}'`;
    const scrolls = (element: Element): boolean => {
      for (let one = element.parentElement; one; one = one.parentElement) {
        if (getComputedStyle(one).overflowX !== 'visible') return true;
      }
      return false;
    };
    for (const element of document.querySelectorAll('body *')) {
      const { width, height, right } = element.getBoundingClientRect();
      const { overflowX, visibility } = getComputedStyle(element);
      // Nothing to see, or what only a screen reader is told.
      if (width < 2 || height < 2 || visibility === 'hidden') continue;
      if (right > window.innerWidth + 1 && !scrolls(element))
        faults.push(`${nameOf(element)} ends at ${Math.round(right)} px`);
      const isClipped = overflowX === 'hidden' || overflowX === 'clip';
      if (isClipped && element.scrollWidth > element.clientWidth + 1 && (element.textContent ?? '').trim() !== '') {
        faults.push(`${nameOf(element)} is cut at ${element.clientWidth} of ${element.scrollWidth} px`);
      }
    }
    return [...new Set(faults)];
  });

/** Whether the element with the focus, or the label around it, shows that it has it. */
export const showsFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    for (let one = document.activeElement; one && one !== document.body; one = one.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) return true;
    }
    return false;
  });
