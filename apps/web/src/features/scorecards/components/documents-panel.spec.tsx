import { afterEach, describe, expect, it } from '@jest/globals';
import '@testing-library/jest-dom/jest-globals';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DocumentView } from '@app/contracts';
import type { ScorecardContent } from '@app/domain';
import { ApiRefusal, mockApi } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { testDocument, TestCard } from '../testing/card-on-screen.js';
import { DocumentsPanel } from './documents-panel.js';

afterEach(cleanup);

const utf8 = (text: string): ArrayBuffer => new TextEncoder().encode(text).slice().buffer;
const show = (documents: readonly DocumentView[], onContent?: (content: ScorecardContent) => void, at = 'C1') =>
  renderUi(
    <TestCard kit={{ documents }} at={at} {...(onContent ? { onContent } : {})}>
      <DocumentsPanel />
    </TestCard>,
  );
const open = async (id: string): Promise<void> => {
  await userEvent.click(await screen.findByRole('button', { name: `Open Title of ${id}` }));
};
function select(element: Element): void {
  const range = document.createRange();
  range.selectNodeContents(element);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  act(() => void document.dispatchEvent(new Event('selectionchange')));
}

describe('documents beside the kit', () => {
  it('say what the place is for while there are none', async () => {
    await show([]);
    expect(await screen.findByText('Nothing from the candidate yet.')).toBeVisible();
  });

  it('are links that open apart, and files that open here', async () => {
    const link = testDocument('link', {
      kind: 'link',
      url: 'https://example.org/work',
      fileName: null,
      mediaType: null,
    });
    await show([link, testDocument('notes')]);
    const anchor = await screen.findByRole('link', { name: /Title of link.*opens in a new tab/ });
    expect(anchor).toHaveAttribute('href', 'https://example.org/work');
    expect(anchor).toHaveAttribute('rel', 'noreferrer noopener');
    expect(screen.getByText('notes.txt, 2 kB')).toBeVisible();
  });

  it('show text as text, take the focus to its title and give it back to the list', async () => {
    mockApi({ 'GET /documents/notes/file': () => utf8('<b>Not</b> markup') });
    await show([testDocument('notes')]);
    await open('notes');
    expect(await screen.findByText('<b>Not</b> markup')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Title of notes' })).toHaveFocus());
    await userEvent.click(screen.getByRole('button', { name: 'All documents' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Open Title of notes' })).toHaveFocus());
  });

  it('are only downloaded where nothing can show them safely, and not even fetched before', async () => {
    const calls = mockApi({});
    await show([testDocument('deck', { mediaType: 'image/svg+xml' })]);
    await open('deck');
    expect(await screen.findByText('This kind of file is not shown here')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Download Title of deck' })).toBeVisible();
    expect(calls).toEqual([]);
  });

  it('refuse a picture of too many pixels before it is decoded, and one that is none', async () => {
    const bomb = Uint8Array.from([
      ...[0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
      ...[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60, 8, 6, 0, 0, 0],
    ]).buffer;
    mockApi({ 'GET /documents/bomb/file': () => bomb, 'GET /documents/odd/file': () => utf8('GIF89a') });
    await show([testDocument('bomb', { mediaType: 'image/png' }), testDocument('odd', { mediaType: 'image/png' })]);
    await open('bomb');
    expect(await screen.findByText('This picture has too many pixels to be shown here')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'All documents' }));
    await open('odd');
    expect(await screen.findByText('This picture can not be shown here')).toBeVisible();
  });

  it('say when a document is not there any more', async () => {
    mockApi({
      'GET /documents/gone/file': () => {
        throw new ApiRefusal({ status: 404, code: 'NOT_FOUND', title: 'Not found' });
      },
    });
    await show([testDocument('gone')]);
    await open('gone');
    expect(await screen.findByRole('alert')).toHaveTextContent('Not found');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});

describe('quoting a document', () => {
  it('takes the selected words over as a quote that is not added yet', async () => {
    mockApi({ 'GET /documents/notes/file': () => utf8('We cut\n  refund errors   by a third.') });
    const seen: ScorecardContent[] = [];
    await show([testDocument('notes')], (content) => seen.push(content));
    await open('notes');
    const quote = await screen.findByRole('button', { name: 'Quote for C1' });
    expect(quote).toBeDisabled();
    // The title takes the focus in the next frame, and a focus in jsdom takes the selection with it.
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Title of notes' })).toHaveFocus());
    select(await screen.findByText(/We cut/));
    await userEvent.click(quote);
    expect(seen.at(-1)?.evidence).toMatchObject([
      { kind: 'quote', text: 'We cut refund errors by a third.', criterionIds: ['C1'], open: true },
    ]);
    expect(screen.getByText(/^Quoted under C1/)).toBeVisible();
  });

  it('is not offered where no criterion is open', async () => {
    mockApi({ 'GET /documents/notes/file': () => utf8('Words.') });
    await show([testDocument('notes')], undefined, 'overall');
    await open('notes');
    expect(await screen.findByText('Words.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Quote/ })).toBeNull();
  });
});
