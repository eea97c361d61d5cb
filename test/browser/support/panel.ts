import { type APIRequestContext, type Browser, expect } from '@playwright/test';
import type {
  InvitationLinkView,
  MyWorkView,
  PersonView,
  RequisitionView,
  RubricListView,
  RubricVersionView,
} from '@app/contracts';
import { DESK, type Person, type Who, acceptInvitation, open } from './person.js';
import type { Product } from './product.js';

const OWN_CLIENT = { 'x-plumbline': '1' };

async function post<T>(
  as: APIRequestContext,
  path: string,
  data: object,
  headers: Record<string, string> = {},
): Promise<T> {
  const answer = await as.post(`/api${path}`, { data, headers: { ...OWN_CLIENT, ...headers } });
  expect(answer.ok(), `POST ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return (await answer.json().catch(() => undefined)) as T;
}

async function put<T>(as: APIRequestContext, path: string, data: object, version: number): Promise<T> {
  const answer = await as.put(`/api${path}`, { data, headers: { ...OWN_CLIENT, 'if-match': `"${version}"` } });
  expect(answer.ok(), `PUT ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

async function get<T>(as: APIRequestContext, path: string): Promise<T> {
  return (await (await as.get(`/api${path}`)).json()) as T;
}

async function openRequisition(
  admin: APIRequestContext,
  interviewers: readonly PersonView[],
): Promise<RequisitionView> {
  const { versions } = await get<RubricListView>(admin, '/rubrics');
  const version = versions.find(({ packId }) => packId === 'ai-pm');
  const { id, rubric } = await get<RubricVersionView>(admin, `/rubrics/${version?.id}`);
  const draft = await post<RequisitionView>(admin, '/requisitions', {
    title: 'Senior AI Product Manager, Offline',
    seniority: 'senior',
    location: 'Oslo',
    hasAgents: false,
    postedRange: '',
    rubricVersionId: id,
    intake: {},
    policy: {
      debriefMode: 'committee',
      blindness: 'strict',
      quorum: 1,
      decisionRule: 'majority',
      compOpensAt: 'comp_open',
      cardDueHours: 24,
    },
  });
  const me = await get<{ me: { id: string } }>(admin, '/session');
  await put(
    admin,
    `/requisitions/${draft.id}/people`,
    {
      members: [{ role: 'recruiter', personId: me.me.id }],
      panel: [{ roundId: 'R1', personIds: interviewers.map((one) => one.id) }],
    },
    draft.version,
  );
  const bar = rubric.bars.find((one) => one.seniority === 'senior');
  return post<RequisitionView>(admin, `/requisitions/${draft.id}/bar`, { bar, note: 'As the pack proposes.' });
}

const hoursFromNow = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

/**
 * An organisation with one interviewer and as many open scorecards of theirs as there are candidates; made over the API, since the
 * browser story shows how people do it. The interviewer is signed in through the invitation page.
 */
export async function interviewerWithCards(
  browser: Browser,
  product: Product,
  who: Who,
  candidates: readonly string[],
): Promise<{ person: Person; cards: ReadonlyMap<string, string> }> {
  const desk = await browser.newContext({ baseURL: product.url });
  const admin = desk.request;
  await post(admin, '/setup', {
    token: new URL(product.setupLink ?? '').searchParams.get('token'),
    organisationName: 'Northwind Offline',
    name: 'Maren Castellanos',
    email: 'maren@northwind.example',
    password: 'Maren keeps four words',
  });
  const interviewer = await post<PersonView>(admin, '/people', { ...who, title: '', seniority: 3, roles: [] });
  const { url } = await post<InvitationLinkView>(admin, `/people/${interviewer.id}/invitation`, {});
  const requisition = await openRequisition(admin, [interviewer]);
  const rows = candidates.map(
    (name, index) => `${name},c${index}@mail.example,R1,${who.email},${hoursFromNow(-2)},${hoursFromNow(-1)}`,
  );
  const csv = ['name,email,round,interviewers,starts_at,ends_at', ...rows].join('\n');
  await post(
    admin,
    `/requisitions/${requisition.id}/candidates/imports`,
    { csv },
    { 'idempotency-key': crypto.randomUUID() },
  );
  const list = await get<{ candidates: { applicationId: string }[] }>(
    admin,
    `/requisitions/${requisition.id}/candidates`,
  );
  for (const { applicationId } of list.candidates)
    await post(admin, `/applications/${applicationId}/moves`, { move: 'open' });
  await desk.close();

  const person = await open(browser, product.url, who, DESK);
  // By the address under test, which may be that of a cable to the server.
  const { pathname, search } = new URL(url, product.url);
  await acceptInvitation(person, new URL(pathname + search, product.url).href);
  const work = await get<MyWorkView>(person.context.request, '/my-work');
  const cards = new Map<string, string>();
  for (const { assignmentId, candidate } of work.cards) {
    const accepted = await post<{ scorecardId: string }>(
      person.context.request,
      `/assignments/${assignmentId}/answer`,
      {
        answer: 'accept',
      },
    );
    cards.set(candidate, accepted.scorecardId);
  }
  return { person, cards };
}
