import { expect } from '@playwright/test';
import { type WrittenCard, loopsOf, signIn, writtenCards } from './support/demo.js';
import { test } from './support/test.js';
import { watch } from './support/watch.js';

test.use({ mode: 'demo' });

/** Interviewers with an open card in a loop where colleagues have submitted: they have the most to gain from peeking. */
function blindReaders(
  cards: readonly WrittenCard[],
): { reader: string; applicationId: string; others: readonly string[] }[] {
  return cards
    .filter((card) => !card.isSubmitted)
    .map(({ author, applicationId }) => ({
      reader: author,
      applicationId,
      others: cards
        .filter((card) => card.applicationId === applicationId && card.author !== author)
        .flatMap((card) => card.sentences),
    }))
    .filter(({ others }) => others.length > 0);
}

test('whoever still has to rate finds nothing of the others, whatever address they open', async ({
  browser,
  product,
}) => {
  test.setTimeout(180_000);
  const cards = await writtenCards(product.url);
  const readers = blindReaders(cards);
  expect(readers.length, 'the demo has blind interviewers beside submitted cards').toBeGreaterThanOrEqual(3);
  const { requisitions, applications } = await loopsOf(product.url);

  for (const { reader, applicationId, others } of readers) {
    const context = await browser.newContext({ baseURL: product.url });
    const page = await context.newPage();
    const listening = watch(page, product.url);
    await signIn(page, reader);
    const candidate = [...applications].find(([, id]) => id === applicationId)?.[0] ?? '';
    await page.goto(`/applications/${applicationId}/debrief`);
    await expect(page.getByRole('heading', { level: 1, name: 'This debrief is not open to you yet' })).toBeVisible();
    const seen = [await page.content()];
    await page.goto(`/applications/${applicationId}`);
    await expect(page.getByRole('heading', { level: 1, name: candidate })).toBeVisible();
    seen.push(await page.content());
    for (const id of requisitions.values()) {
      for (const path of [`/requisitions/${id}`, `/requisitions/${id}/calibration`]) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await listening.quiet();
        seen.push(await page.content());
      }
    }
    seen.push(await listening.answers());
    for (const sentence of others) {
      const leak = seen.some((text) => text.includes(sentence) || text.includes(JSON.stringify(sentence).slice(1, -1)));
      expect(leak, `${reader} read of ${candidate}: ${sentence}`).toBe(false);
    }
    expect(listening.problems).toEqual([]);
    await context.close();
  }
});

test('the same sentences are found where they are open: the search above can fail', async ({ page, product }) => {
  const cards = await writtenCards(product.url);
  const { applications } = await loopsOf(product.url);
  const open = applications.get('Farah Qureshi') ?? '';
  const listening = watch(page, product.url);
  await signIn(page, 'Nadia Farouk');
  await page.goto(`/applications/${open}/debrief?tab=cards`);
  await expect(page.getByRole('heading', { level: 1, name: /Farah Qureshi/ })).toBeVisible();
  await listening.quiet();
  const answers = await listening.answers();
  const sentences = cards.filter((card) => card.applicationId === open).flatMap((card) => card.sentences);
  expect(sentences.length).toBeGreaterThan(10);
  for (const sentence of sentences) expect(answers).toContain(JSON.stringify(sentence).slice(1, -1));
});
