import { type APIRequestContext, type APIResponse, type Page, expect, request } from '@playwright/test';
import type { CandidateListView, MyWorkView, RequisitionListView, ScorecardView, SessionView } from '@app/contracts';

const OWN_CLIENT = { 'x-plumbline': '1' };

async function json<T>(answer: APIResponse): Promise<T> {
  expect(answer.ok(), `${answer.url()}: ${answer.status()}`).toBe(true);
  return (await answer.json()) as T;
}

async function become(api: APIRequestContext, name: string): Promise<void> {
  const { demoPeople } = await json<SessionView>(await api.get('/api/session'));
  const personId = demoPeople.find((one) => one.name === name)?.id;
  const answer = await api.post('/api/session/demo', { data: { personId }, headers: OWN_CLIENT });
  expect(answer.ok(), `sign in as ${name}: ${answer.status()}`).toBe(true);
}

/** Signs the browser of this page in, without the sign-in page. */
export const signIn = (page: Page, name: string): Promise<void> => become(page.request, name);

/** Chooses a person on the sign-in page. */
export async function chooseOnSignIn(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
}

/** Asks the API as one person of the demo, beside every page. */
async function asking<T>(
  origin: string,
  name: string,
  work: (get: <V>(path: string) => Promise<V>) => Promise<T>,
): Promise<T> {
  const api = await request.newContext({ baseURL: origin });
  try {
    await become(api, name);
    return await work(async <V>(path: string) => json<V>(await api.get(`/api${path}`)));
  } finally {
    await api.dispose();
  }
}

export interface Loops {
  /** Title of the requisition -> its id. */
  readonly requisitions: ReadonlyMap<string, string>;
  /** Name of the candidate -> id of the application. */
  readonly applications: ReadonlyMap<string, string>;
}

/** A requisition of the demo's story has a handful of candidates, one of its simulated year has dozens, all of them closed. */
const MOST_CANDIDATES = 10;

/** What the recruiting lead of the demo finds in the lists, of the requisitions that the demo tells. */
export const loopsOf = (origin: string): Promise<Loops> =>
  asking(origin, 'Tove Ylvisaker', async (get) => {
    const all = (await get<RequisitionListView>('/requisitions')).requisitions;
    const requisitions = all.filter(({ candidates }) => candidates <= MOST_CANDIDATES);
    const applications = new Map<string, string>();
    for (const { id } of requisitions) {
      const { candidates } = await get<CandidateListView>(`/requisitions/${id}/candidates`);
      for (const { applicationId, candidate } of candidates) applications.set(candidate.name, applicationId);
    }
    return { requisitions: new Map(requisitions.map(({ id, title }) => [title, id])), applications };
  });

/** The card of a person for a candidate. */
export const cardOf = (origin: string, name: string, candidate: string): Promise<string> =>
  asking(origin, name, async (get) => {
    const { cards } = await get<MyWorkView>('/my-work');
    const id = cards.find((card) => card.candidate === candidate && card.scorecardId !== null)?.scorecardId;
    expect(id, `a card of ${name} for ${candidate}`).toBeTruthy();
    return id ?? '';
  });

export interface WrittenCard {
  readonly author: string;
  readonly applicationId: string;
  readonly isSubmitted: boolean;
  readonly sentences: readonly string[];
}

const LONG_ENOUGH = 20;

const writtenBy = (origin: string, author: string, titles: ReadonlySet<string>): Promise<WrittenCard[]> =>
  asking(origin, author, async (get) => {
    const { cards } = await get<MyWorkView>('/my-work');
    const told = cards.filter(({ requisition }) => titles.has(requisition));
    const ids = told.flatMap(({ scorecardId }) => (scorecardId === null ? [] : [scorecardId]));
    const views = await Promise.all(ids.map((id) => get<ScorecardView>(`/scorecards/${id}`)));
    return views.map(({ applicationId, status, content }) => ({
      author,
      applicationId,
      isSubmitted: status === 'submitted',
      sentences: [...content.evidence.map((piece) => piece.text), content.summary].filter(
        (text) => text.length >= LONG_ENOUGH,
      ),
    }));
  });

/** Every card of the demo's story with its sentences, read by its author: the only one who may while a loop is blind. */
export async function writtenCards(origin: string): Promise<WrittenCard[]> {
  const outside = await request.newContext({ baseURL: origin });
  const { demoPeople } = await json<SessionView>(await outside.get('/api/session'));
  await outside.dispose();
  const titles = new Set((await loopsOf(origin)).requisitions.keys());
  const all: WrittenCard[] = [];
  for (const { name } of demoPeople) all.push(...(await writtenBy(origin, name, titles)));
  return all;
}
