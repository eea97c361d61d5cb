import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SessionEntity, TransactionRunner } from '@app/persistence';
import request from 'supertest';
import { Passwords } from '../../apps/api/src/platform/auth/passwords.js';
import { Sessions } from '../../apps/api/src/platform/auth/sessions.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { rowsOf } from '../support/rows-of.js';
import { World, type WorldPerson } from '../support/world.js';

const PASSWORD = 'seven quiet llamas';

describe('a session', () => {
  let app: TestApp;
  let world: World;
  let ines: WorldPerson;

  beforeEach(async () => {
    app = await startTestApp();
    world = await World.create(app);
    ines = await world.person('Ines Recruiter', {
      roles: ['recruiter'],
      passwordHash: await app.get(Passwords).hash(PASSWORD),
    });
  });
  afterEach(() => app.close());

  const signIn = (email: string, password: string) => app.anonymous.post('/api/session', { email, password });
  const cookieOf = (answer: { headers: Record<string, unknown> }): string =>
    (answer.headers['set-cookie'] as string[])[0]!;
  const withCookie = (cookie: string) =>
    request(app.nest.getHttpServer()).get('/api/session').set('Cookie', cookie.split(';')[0]!);

  it('begins with e-mail and password, in any capitals, and says who is there', async () => {
    const answer = await signIn('  INES.Recruiter@example.org ', PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      setup: 'done',
      demo: false,
      demoPeople: [],
      me: {
        id: ines.id,
        name: 'Ines Recruiter',
        roles: ['recruiter'],
        can: { managePeople: false, createRequisitions: true, publishRubrics: false, readCalibration: false },
      },
    });
    expect(cookieOf(answer)).toMatch(/^plumbline=[^;]{40,}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await withCookie(cookieOf(answer))).body.me.id).toBe(ines.id);
  });

  it('stores no secret that would open it', async () => {
    const secret = /^plumbline=([^;]+)/.exec(cookieOf(await signIn(ines.email, PASSWORD)))![1]!;
    const [row] = await rowsOf(app, SessionEntity);
    expect(row!.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(secret);
  });

  it('gives one answer for a wrong password, an unknown, an invited and a removed account', async () => {
    await world.person('Ivo Invited', { status: 'invited' });
    await world.person('Rita Removed', { status: 'removed', passwordHash: await app.get(Passwords).hash(PASSWORD) });
    const answers = [
      await signIn(ines.email, 'not the password'),
      await signIn('nobody@example.org', PASSWORD),
      await signIn('ivo.invited@example.org', PASSWORD),
      await signIn('rita.removed@example.org', PASSWORD),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.body).toEqual(answers[0]!.body);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it('slows guessing down, for the account and address only', async () => {
    for (let tries = 0; tries < 5; tries += 1) expect((await signIn(ines.email, 'wrong wrong wrong')).status).toBe(401);
    const refused = await signIn(ines.email, PASSWORD);
    expect(refused.status).toBe(429);
    expect(refused.body.retryAfterSeconds).toBeGreaterThan(0);
    expect(refused.headers['retry-after']).toBe(String(refused.body.retryAfterSeconds));
    app.clock.advanceMs(refused.body.retryAfterSeconds * 1000);
    expect((await signIn(ines.email, PASSWORD)).status).toBe(200);
  });

  it('gets a new secret at every sign-in, and the one the browser held ends', async () => {
    const first = cookieOf(await signIn(ines.email, PASSWORD));
    const second = await app.anonymous
      .post('/api/session', { email: ines.email, password: PASSWORD })
      .set('Cookie', first.split(';')[0]!);
    expect(cookieOf(second)).not.toBe(first);
    expect((await withCookie(first)).body.me).toBeNull();
    expect((await withCookie(cookieOf(second))).body.me.id).toBe(ines.id);
  });

  it('ends with sign-out', async () => {
    const cookie = cookieOf(await signIn(ines.email, PASSWORD));
    const out = await request(app.nest.getHttpServer())
      .delete('/api/session')
      .set('Cookie', cookie.split(';')[0]!)
      .set('X-Plumbline', '1');
    expect(out.status).toBe(204);
    expect(cookieOf(out)).toMatch(/^plumbline=;.*Expires=Thu, 01 Jan 1970/);
    expect((await withCookie(cookie)).body.me).toBeNull();
  });

  it('ends after thirty idle minutes, and not before as long as it is used', async () => {
    const ask = await app.as(ines);
    for (let step = 0; step < 4; step += 1) {
      app.clock.advanceMs(29 * 60_000);
      expect((await ask.get('/api/rubrics')).status).toBe(200);
      await app.get(TransactionRunner).drained(); // the note of the last use is written beside the answer
    }
    app.clock.advanceMs(30 * 60_000);
    const ended = await ask.get('/api/rubrics');
    expect(ended.status).toBe(401);
    expect(ended.body.type).toBe('urn:plumbline:error:SESSION.NEEDED');
  });

  it('ends after twelve hours, however busy', async () => {
    const ask = await app.as(ines);
    for (let hour = 0; hour < 12 * 4 - 1; hour += 1) {
      app.clock.advanceMs(15 * 60_000);
      expect((await ask.get('/api/rubrics')).status).toBe(200);
      await app.get(TransactionRunner).drained();
    }
    app.clock.advanceMs(15 * 60_000);
    expect((await ask.get('/api/rubrics')).status).toBe(401);
  });

  it('writes its last use at most once a minute', async () => {
    const ask = await app.as(ines);
    const before = await rowsOf(app, SessionEntity);
    app.clock.advanceMs(59_000);
    await ask.get('/api/rubrics');
    await app.get(TransactionRunner).drained();
    expect(await rowsOf(app, SessionEntity)).toEqual(before);
    app.clock.advanceMs(1_000);
    await ask.get('/api/rubrics');
    await app.get(TransactionRunner).drained();
    expect((await rowsOf(app, SessionEntity))[0]!.lastSeenAt).toBe(app.clock.now());
  });

  it.each([
    [{ password: PASSWORD }, '/email'],
    [{ email: 'a@example.org' }, '/password'],
    [{ email: 7, password: PASSWORD }, '/email'],
    [{ email: 'a@example.org', password: 'x'.repeat(201) }, '/password'],
    [{ email: 'a@example.org', password: PASSWORD, admin: true }, '/admin'],
    [{ email: 'a\0@example.org', password: PASSWORD }, '/email'],
  ])('refuses %j naming %s', async (body, path) => {
    const answer = await app.anonymous.post('/api/session', body);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ type: 'urn:plumbline:error:REQUEST.INVALID', errors: [{ path }] });
    expect(answer.body.errors[0].message).toMatch(/\.$/);
  });

  it('refuses what is no JSON object', async () => {
    const list = await app.anonymous.post('/api/session', [] as object);
    expect(list.body.errors).toEqual([{ path: '', message: 'Send a JSON object.' }]);
    const broken = await app.anonymous.post('/api/session').set('Content-Type', 'application/json').send('{"email":');
    expect(broken.status).toBe(400);
    expect(broken.body.type).toBe('urn:plumbline:error:REQUEST.NOT_READABLE');
    const huge = await app.anonymous.post('/api/session', { email: 'x'.repeat(2_000_000), password: PASSWORD });
    expect(huge.status).toBe(413);
  });

  describe('from elsewhere', () => {
    const server = () => request(app.nest.getHttpServer());
    it('is refused without the header of our own client', async () => {
      expect((await server().post('/api/session').send({ email: ines.email, password: PASSWORD })).status).toBe(403);
    });
    it.each(['cross-site', 'same-site', 'none'])('is refused when the browser says %s', async (site) => {
      const answer = await app.anonymous
        .post('/api/session', { email: ines.email, password: PASSWORD })
        .set('Sec-Fetch-Site', site);
      expect(answer.status).toBe(403);
    });
    it('is refused from another origin when the browser sends no Sec-Fetch-Site', async () => {
      const answer = await app.anonymous
        .post('/api/session', { email: ines.email, password: PASSWORD })
        .set('Origin', 'https://evil.example');
      expect(answer.status).toBe(403);
    });
    it('is refused under a foreign host name, reading too', async () => {
      expect((await server().get('/api/session').set('Host', 'evil.example')).status).toBe(421);
    });
    it('is let in from the same origin', async () => {
      const answer = await app.anonymous
        .post('/api/session', { email: ines.email, password: PASSWORD })
        .set('Sec-Fetch-Site', 'same-origin');
      expect(answer.status).toBe(200);
    });
  });

  it('lets nobody choose a person outside a demo', async () => {
    expect((await app.anonymous.post('/api/session/demo', { personId: ines.id })).status).toBe(404);
  });

  it('is not shared by two organisations', async () => {
    const other = await World.create(app, { name: 'Other' });
    const mine = await app.as(ines);
    expect((await mine.get(`/api/rubrics/${other.rubricVersionId}`)).status).toBe(404);
  });

  it('of nobody opens nothing', async () => {
    const stolen = await app.get(TransactionRunner).run((tx) => app.get(Sessions).begin(tx, ines, 'x'));
    await app.get(TransactionRunner).run((tx) => app.get(Sessions).endAllOf(tx, ines.organisationId, ines.id));
    expect((await withCookie(`plumbline=${stolen}`)).body.me).toBeNull();
    expect((await withCookie('plumbline=guess')).body.me).toBeNull();
  });
});

describe('a demo', () => {
  let app: TestApp;
  let world: World;
  beforeEach(async () => {
    app = await startTestApp();
    world = await World.create(app, { kind: 'demo' });
  });
  afterEach(() => app.close());

  it('lets one switch between its people, and says so', async () => {
    const mo = await world.person('Mo Interviewer', { title: 'Staff PM' });
    await world.requisition({ panel: { R1: [mo] }, members: { chair: [world.admin] } });
    const page = await app.anonymous.get('/api/session');
    expect(page.body).toMatchObject({ demo: true, me: null });
    expect(page.body.demoPeople).toEqual([
      { id: world.admin.id, name: 'Ada Admin', title: 'Product manager', describes: 'Admin, Chair of the committee' },
      { id: mo.id, name: 'Mo Interviewer', title: 'Staff PM', describes: 'Interviewer' },
    ]);
    const switched = await app.anonymous.post('/api/session/demo', { personId: mo.id });
    expect(switched.status).toBe(200);
    expect(switched.body.me).toMatchObject({ id: mo.id, organisation: { kind: 'demo' } });
  });

  it('has no switch for people who are not in it', async () => {
    expect((await app.anonymous.post('/api/session/demo', { personId: 'nobody' })).status).toBe(404);
    expect((await app.anonymous.post('/api/session/demo', { personId: 7 })).status).toBe(422);
  });
});

describe('behind https', () => {
  it('has a __Host- cookie, HSTS, and no demo switch', async () => {
    const app = await startTestApp({ config: { publicUrl: new URL('https://plumb.example.com'), host: '0.0.0.0' } });
    try {
      const world = await World.create(app, { kind: 'demo' });
      const mo = await world.person('Mo', { passwordHash: await app.get(Passwords).hash(PASSWORD) });
      expect((await app.anonymous.get('/api/session')).body).toMatchObject({ demo: false, demoPeople: [] });
      expect((await app.anonymous.post('/api/session/demo', { personId: mo.id })).status).toBe(404);
      const signed = await app.anonymous.post('/api/session', { email: mo.email, password: PASSWORD });
      expect((signed.headers['set-cookie'] as unknown as string[])[0]).toMatch(
        /^__Host-plumbline=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      expect(signed.headers['strict-transport-security']).toBe('max-age=31536000');
      expect(signed.headers['content-security-policy']).toContain('upgrade-insecure-requests');
    } finally {
      await app.close();
    }
  });
});

describe('a password', () => {
  it('is hashed with argon2id at the cost of the product', async () => {
    const { PRODUCT_PASSWORD_COST } = await import('../../apps/api/src/config/argon2-cost.js');
    const passwords = new Passwords({ passwordCost: PRODUCT_PASSWORD_COST } as never);
    const hash = await passwords.hash(PASSWORD);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(await passwords.matches(hash, PASSWORD)).toBe(true);
    expect(await passwords.matches(hash, `${PASSWORD} `)).toBe(false);
    expect(await passwords.matches(null, PASSWORD)).toBe(false);
  });
});
