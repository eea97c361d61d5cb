import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const HEIGHT = 900;
const WIDTHS = [1440, 320] as const;
const SCHEMES = ['light', 'dark'] as const;

/** Each violation in one line, with where it is. */
async function violations(page: Page): Promise<string[]> {
  // Passes are not listed, and the page has no frame of another origin: then no second page is opened to put results together.
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations: found } = await builder.withTags(RULES).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} - ${node.failureSummary}`),
  );
}

/** How far the page can be pushed sideways, in px; a table that scrolls in a box of its own does not count. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Holds what stands on the screen against the rules, at both widths and in both schemes. `ready` names what must be there. */
export async function expectAccessible(page: Page, where: string, ready: () => Promise<void>): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await ready();
    expect.soft(await overflow(page), `${where}: sideways overflow at ${width} px`).toBeLessThanOrEqual(0);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect.soft(await violations(page), `${where}, ${width} px, ${colorScheme}`).toEqual([]);
    }
  }
}
