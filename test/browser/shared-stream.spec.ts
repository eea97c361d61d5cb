import { type Browser, type BrowserContext, type CDPSession, type Page, expect } from '@playwright/test';
import type { SessionView } from '@app/contracts';
import { loopsOf, signIn } from './support/demo.js';
import { test } from './support/test.js';

test.use({ mode: 'demo', home: 'shared-stream' });

const CANDIDATE = 'Farah Qureshi';
const MEMBER = 'Anneke Hofstra';
const CHAIR = 'Hye-jin Baek';

/** The SharedWorkers of this browser, and every stream that they ask for from now on. */
async function workersOf(browser: Browser): Promise<{ count: () => Promise<number>; asked: string[] }> {
  const session = await browser.newBrowserCDPSession();
  const asked: string[] = [];
  session.on('Target.receivedMessageFromTarget', ({ message }: { message: string }) => {
    const { method, params } = JSON.parse(message) as { method?: string; params?: { request?: { url: string } } };
    if (method === 'Network.requestWillBeSent') asked.push(params?.request?.url ?? '');
  });
  const all = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(({ type }) => type === 'shared_worker');
  };
  await expect.poll(async () => (await all()).length, { message: 'the tab has a SharedWorker' }).toBe(1);
  const [one] = await all();
  await listenTo(session, one!.targetId);
  return { count: async () => (await all()).length, asked };
}

async function listenTo(session: CDPSession, targetId: string): Promise<void> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  await session.send('Target.sendMessageToTarget', { sessionId, message: '{"id":1,"method":"Network.enable"}' });
}

const phaseOf = (page: Page) => page.locator('[aria-current="step"]').first();

async function openDebrief(context: BrowserContext, path: string, own: string[]): Promise<Page> {
  const page = await context.newPage();
  page.on('request', (request) => request.url().includes('/events') && own.push(request.url()));
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1, name: CANDIDATE })).toBeVisible();
  return page;
}

test('two tabs share one stream, either goes on without the other, and both lose the room at a recusal', async ({
  browser,
  product,
}) => {
  const applicationId = (await loopsOf(product.url)).applications.get(CANDIDATE)!;
  const path = `/applications/${applicationId}/debrief`;
  const [member, chair] = [await browser.newContext(), await browser.newContext()].map((context) => ({
    context,
  }));
  const runs = await chair!.context.newPage();
  await runs.goto(product.url);
  await signIn(runs, CHAIR);
  const act = async (by: Page, rest: string, data: object): Promise<void> => {
    const answer = await by.request.post(`${product.url}/api/applications/${applicationId}${rest}`, {
      ...{ data, headers: { 'x-plumbline': '1' } },
    });
    expect(answer.ok(), `${rest}: ${answer.status()} ${await answer.text()}`).toBe(true);
  };

  const own: string[] = [];
  const { context } = member!;
  const first = await context.newPage();
  await first.goto(product.url);
  await signIn(first, MEMBER);
  const one = await openDebrief(context, `${product.url}${path}`, own);
  // Present is whose stream is open: what is asked for from here on is another one.
  await expect(one.getByText('1 person in the room')).toBeVisible();
  const workers = await workersOf(browser);
  const other = await openDebrief(context, `${product.url}${path}`, own);
  await expect(phaseOf(other)).toContainText('Discussing');
  expect(await workers.count()).toBe(1);
  // The second tab joined the stream of the first: neither the worker nor a tab asked for another.
  expect([...workers.asked.filter((url) => url.includes('/events')), ...own]).toEqual([]);

  await act(runs, '/moves', { move: 'call_final_vote', reason: '' });
  for (const page of [one, other]) await expect(phaseOf(page)).toContainText('Final vote');
  await one.close();
  await expect(other.getByText('1 person in the room')).toBeVisible();
  await runs.goto(`${product.url}${path}`);
  await expect(other.getByText('2 people in the room')).toBeVisible();

  const again = await openDebrief(context, `${product.url}${path}`, own);
  const { demoPeople } = (await (await runs.request.get(`${product.url}/api/session`)).json()) as SessionView;
  const personId = demoPeople.find(({ name }) => name === MEMBER)!.id;
  await act(other, '/recusals', { personId, reason: 'Has worked with the candidate.' });
  for (const page of [other, again]) {
    await expect(phaseOf(page)).toBeHidden({ timeout: 3_000 });
    await expect(page.getByRole('heading', { level: 1, name: CANDIDATE })).toBeHidden();
  }
  for (const one of [member!, chair!]) await one.context.close();
});
