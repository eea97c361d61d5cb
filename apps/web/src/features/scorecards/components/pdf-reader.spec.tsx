import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import '@testing-library/jest-dom/jest-globals';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../../testing/render.js';
import { PdfError, type PdfFile, type PdfTrouble } from '../lib/pdf-file.js';
import { TooSlowError } from '../lib/within.js';
import { PdfReader } from './pdf-reader.js';

const bytes = new ArrayBuffer(8);

/** Tells each page when it comes near the screen. */
const near = new Map<Element, (isIntersecting: boolean) => void>();
class Observer {
  constructor(private readonly tell: IntersectionObserverCallback) {}
  observe(element: Element): void {
    near.set(element, (isIntersecting) =>
      this.tell([{ isIntersecting } as IntersectionObserverEntry], this as unknown as IntersectionObserver),
    );
  }
  unobserve(): void {}
  disconnect(): void {}
}
const real = globalThis.IntersectionObserver;
beforeEach(() => {
  near.clear();
  globalThis.IntersectionObserver = Observer as unknown as typeof IntersectionObserver;
});
afterEach(() => {
  cleanup();
  globalThis.IntersectionObserver = real;
});

function fake(pages: number) {
  const log = { drawn: [] as number[], isClosed: false };
  const file: PdfFile = {
    pages,
    firstPage: { width: 600, height: 800 },
    draw: async (page, { text }) => {
      log.drawn.push(page);
      if (page === 3) throw new PdfError('broken');
      text.textContent = page === 2 ? '' : `Words of page ${page}`;
      return { hasText: page !== 2 };
    },
    close: () => (log.isClosed = true),
  };
  return { file, log };
}
/** As long as a real worker takes at least: past the first drawing of the screen. */
const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 5));
const soon = (file: PdfFile) => async (): Promise<PdfFile> => {
  await pause();
  return file;
};
const show = async (page: number, isNear = true) => {
  const element = screen.getByRole('group', { name: new RegExp(`^Page ${page} of`) });
  await act(async () => near.get(element)?.(isNear));
  return element;
};

describe('a PDF beside the kit', () => {
  it('draws the pages that are near the screen, and lets go of those that are not', async () => {
    const { file, log } = fake(4);
    const { unmount } = await renderUi(<PdfReader bytes={bytes} title="CV" open={soon(file)} />);
    const pages = await screen.findByRole('region', { name: 'Pages of CV' });
    expect(within(pages).getAllByRole('group')).toHaveLength(4);
    expect(log.drawn).toEqual([]);
    const first = await show(1);
    expect(log.drawn).toEqual([1]);
    expect(first).toHaveTextContent('Words of page 1');
    await show(1, false);
    expect(first).not.toHaveTextContent('Words of page 1');
    unmount();
    expect(log.isClosed).toBe(true);
  });

  it('says of a scan that there is nothing to read aloud, and of a page that can not be drawn where it is', async () => {
    const { file } = fake(4);
    await renderUi(<PdfReader bytes={bytes} title="CV" open={soon(file)} />);
    await screen.findByRole('region', { name: 'Pages of CV' });
    expect(await show(2)).toHaveTextContent('This page is a picture');
    expect(await show(3)).toHaveTextContent('This page could not be drawn. The download has it.');
    expect(await show(4)).toHaveTextContent('Words of page 4');
  });

  it('is zoomed with + and - by key, within bounds', async () => {
    const { file } = fake(1);
    await renderUi(<PdfReader bytes={bytes} title="CV" open={soon(file)} />);
    (await screen.findByRole('region', { name: 'Pages of CV' })).focus();
    const keys = userEvent.setup();
    expect(screen.getByRole('button', { name: 'Smaller' })).toBeDisabled();
    await keys.keyboard('++');
    expect(screen.getByText('150 %')).toBeVisible();
    await keys.keyboard('------');
    expect(screen.getByText('100 %')).toBeVisible();
  });

  it('shows 200 pages of a longer one and says so', async () => {
    const { file } = fake(3_000);
    await renderUi(<PdfReader bytes={bytes} title="CV" open={soon(file)} />);
    expect(await screen.findByText(/^The first 200 of 3000 pages are shown here/)).toBeVisible();
    expect(screen.getAllByRole('group')).toHaveLength(200);
  });

  it.each<[PdfTrouble, RegExp, boolean]>([
    ['password', /protected by a password/, false],
    ['broken', /can not be drawn here/, false],
    ['unloaded', /reader could not be loaded/, true],
  ])('says what is wrong: %s', async (trouble, title, canRetry) => {
    let tries = 0;
    const open = async (): Promise<PdfFile> => {
      tries += 1;
      await pause();
      throw new PdfError(trouble);
    };
    await renderUi(<PdfReader bytes={bytes} title="CV" open={open} />);
    expect(await screen.findByText(title)).toBeVisible();
    const retry = screen.queryByRole('button', { name: 'Try again' });
    expect(retry !== null).toBe(canRetry);
    if (retry) await userEvent.click(retry);
    expect(tries).toBe(canRetry ? 2 : 1);
  });

  it('gives a file up that takes too long', async () => {
    const open = async (): Promise<PdfFile> => {
      await pause();
      throw new TooSlowError();
    };
    await renderUi(<PdfReader bytes={bytes} title="CV" open={open} />);
    expect(await screen.findByText(/takes too long to draw/)).toBeVisible();
  });
});
