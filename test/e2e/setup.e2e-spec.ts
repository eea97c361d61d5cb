import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OneTimeLinkEntity, OrganisationEntity, OrganisationRepository, RubricVersionEntity } from '@app/persistence';
import { SetupLinkService } from '../../apps/api/src/setup/setup-link.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { rowsOf } from '../support/rows-of.js';
import { World } from '../support/world.js';

const BODY = {
  organisationName: 'Northwind Labs',
  name: 'Ada Admin',
  email: 'Ada@Northwind.example',
  password: 'seven quiet llamas',
};

describe('the first run', () => {
  let app: TestApp;
  let token: string;

  beforeEach(async () => {
    app = await startTestApp();
    token = await newToken();
  });
  afterEach(() => app.close());

  async function newToken(): Promise<string> {
    const url = (await app.get(SetupLinkService).issue())!;
    return /^http:\/\/127\.0\.0\.1:3000\/setup\?token=([\w-]{43})$/.exec(url)![1]!;
  }

  it('says that a set-up is needed', async () => {
    expect((await app.anonymous.get('/api/session')).body).toEqual({
      setup: 'needed',
      demo: false,
      demoPeople: [],
      me: null,
    });
  });

  it('creates the organisation, its first admin and its rubric, and signs in', async () => {
    const answer = await app.anonymous.post('/api/setup', { ...BODY, token });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      setup: 'done',
      me: {
        name: 'Ada Admin',
        email: 'ada@northwind.example',
        roles: ['admin'],
        organisation: { name: 'Northwind Labs', kind: 'real' },
        can: { managePeople: true },
      },
    });
    expect((await rowsOf(app, RubricVersionEntity)).map((one) => one.packId).sort()).toEqual([
      'agentic-ai-pm',
      'ai-lab-pm',
      'ai-pm',
    ]);
    const signedIn = await app.anonymous.post('/api/session', { email: BODY.email, password: BODY.password });
    expect(signedIn.status).toBe(200);
  });

  it('stores only the hash of its link', async () => {
    const links = await rowsOf(app, OneTimeLinkEntity);
    expect(links).toHaveLength(1);
    expect(JSON.stringify(links)).not.toContain(token);
  });

  it('happens once', async () => {
    expect((await app.anonymous.post('/api/setup', { ...BODY, token })).status).toBe(201);
    const again = await app.anonymous.post('/api/setup', { ...BODY, token });
    expect(again.status).toBe(409);
    expect(await rowsOf(app, OrganisationEntity)).toHaveLength(1);
    expect(await app.get(SetupLinkService).issue()).toBeUndefined();
  });

  it('happens once when two try at the same moment', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => app.anonymous.post('/api/setup', { ...BODY, token }).then((answer) => answer.status)),
    );
    expect(answers.filter((status) => status === 201)).toHaveLength(1);
    expect(await rowsOf(app, OrganisationEntity)).toHaveLength(1);
  });

  it.each(['', 'guess', 'x'.repeat(43)])("does not open for the token '%s'", async (guess) => {
    const answer = await app.anonymous.post('/api/setup', { ...BODY, token: guess });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].path).toBe('/token');
    expect(await rowsOf(app, OrganisationEntity)).toHaveLength(0);
  });

  it('does not open for a link that is older than a day, or replaced by a newer one', async () => {
    const newer = await newToken();
    expect((await app.anonymous.post('/api/setup', { ...BODY, token })).status).toBe(422);
    app.clock.advanceHours(24);
    expect((await app.anonymous.post('/api/setup', { ...BODY, token: newer })).status).toBe(422);
  });

  it.each([
    ['organisationName', ''],
    ['organisationName', 'x'.repeat(121)],
    ['name', '   '],
    ['email', 'not an address'],
    ['email', `${'x'.repeat(250)}@example.org`],
    ['password', 'too short'],
    ['password', 'x'.repeat(201)],
    ['password', 123456789012],
    ['unknown', 'field'],
  ])('refuses a bad %s and keeps the link', async (field, value) => {
    const answer = await app.anonymous.post('/api/setup', { ...BODY, token, [field]: value });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toEqual([`/${field}`]);
    expect((await app.anonymous.post('/api/setup', { ...BODY, token })).status).toBe(201);
  });

  it('lists everything that is missing at once', async () => {
    const answer = await app.anonymous.post('/api/setup', { token });
    expect(answer.body.errors.map((error: { path: string }) => error.path).sort()).toEqual([
      '/email',
      '/name',
      '/organisationName',
      '/password',
    ]);
  });

  it('loads the demo organisation, in which one chooses who to be', async () => {
    const answer = await app.anonymous.post('/api/setup/demo', { token });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ setup: 'done', demo: true, me: null });
    expect(answer.body.demoPeople.length).toBeGreaterThan(10);
    const [somebody] = answer.body.demoPeople as { id: string }[];
    expect((await app.anonymous.post('/api/session/demo', { personId: somebody!.id })).body.me.id).toBe(somebody!.id);
    expect((await app.anonymous.post('/api/setup/demo', { token })).status).toBe(409);
  });

  it('does not load the demo without the link, nor beside an organisation', async () => {
    expect((await app.anonymous.post('/api/setup/demo', { token: 'guess' })).status).toBe(422);
    expect((await app.anonymous.post('/api/setup/demo', {})).body.errors[0].path).toBe('/token');
    await World.create(app);
    expect((await app.anonymous.post('/api/setup/demo', { token })).status).toBe(409);
    expect(await app.get(OrganisationRepository).list()).toHaveLength(1);
  });
});
