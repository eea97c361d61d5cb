import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from '@app/domain';
import { DocumentEntity } from '@app/persistence';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { World, type WorldLoop, type WorldPerson, type WorldRequisition } from '../support/world.js';

let app: TestApp;
let world: World;
let requisition: WorldRequisition;
let recruiter: WorldPerson;
let marit: WorldPerson;
let chen: WorldPerson;
let partner: WorldPerson;
let stranger: WorldPerson;
let asRecruiter: Agent;
let loop: WorldLoop;

beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  recruiter = await world.person('Rosa Recruiter', { roles: ['recruiter'] });
  partner = await world.person('Pia Partner', { roles: ['compensation_partner'] });
  marit = await world.person('Marit Olsen');
  chen = await world.person('Chen Wei');
  stranger = await world.person('Sam Stranger');
  requisition = await world.requisition({ members: { committee: [chen] } });
  loop = await world.loop(requisition);
  await world.assign(loop, marit, 'R1');
  asRecruiter = await app.as(recruiter);
});
afterAll(() => app.close());

const pathsOf = (answer: { body: { errors?: { path: string }[] } }) =>
  (answer.body.errors ?? []).map((one) => one.path);
const link = (body: object, agent = asRecruiter, of = loop) =>
  agent.post(`/api/applications/${of.applicationId}/documents/links`, body);
const upload = (bytes: Buffer, name: string, agent = asRecruiter, of = loop) =>
  agent.post(`/api/applications/${of.applicationId}/documents/files`).attach('file', bytes, name);
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const documentsOf = async (person: WorldPerson, of = loop) =>
  (await (await app.as(person)).get(`/api/applications/${of.applicationId}`).expect(200)).body.documents;

describe('links', () => {
  it('are kept as they are and shown to whom the policy opens the documents', async () => {
    const own = await world.loop(requisition);
    await world.assign(own, marit, 'R1');
    const view = (await link({ title: ' Portfolio ', url: 'https://example.org/a?b=1' }, asRecruiter, own).expect(201))
      .body;
    expect(view).toMatchObject({
      kind: 'link',
      title: 'Portfolio',
      url: 'https://example.org/a?b=1',
      fileName: null,
      size: null,
    });
    for (const person of [marit, chen, recruiter]) expect(await documentsOf(person, own)).toEqual([view]);
    for (const person of [partner, world.admin]) expect(await documentsOf(person, own)).toEqual([]);
  });

  it.each([
    [{ title: '', url: 'https://example.org' }, '/title'],
    [{ title: 'x'.repeat(LIMITS.documentTitle + 1), url: 'https://example.org' }, '/title'],
    [{ title: 'x', url: 'javascript:alert(1)' }, '/url'],
    [{ title: 'x', url: 'data:text/html,hi' }, '/url'],
    [{ title: 'x', url: 'https://exa mple.org' }, '/url'],
    [{ title: 'x', url: `https://example.org/${'x'.repeat(LIMITS.url)}` }, '/url'],
    [{ title: 'x', url: 'https://user:pw@example.org/' }, '/url'],
    [{ title: 'x', url: 'https://\\user:pw@example.org/' }, '/url'],
    [{ title: 'x', url: 'https://user@example.org/' }, '/url'],
    [{ title: 'x', url: 'https://example.org/\u202Efdp' }, '/url'],
    [{ title: 'Port\nfolio', url: 'https://example.org' }, '/title'],
    [{ title: 'x', url: 5 }, '/url'],
    [{ title: 'x' }, '/url'],
    [{ title: 'x', url: 'https://example.org', kind: 'file' }, '/kind'],
  ])('name the field that is wrong (case %#)', async (body, path) => {
    expect(pathsOf(await link(body).expect(422))).toEqual([path]);
  });

  it('with a password are refused with the reason', async () => {
    const { body } = await link({ title: 'x', url: 'https://user:pw@example.org/' }).expect(422);
    expect(body.errors[0].message).toMatch(/everybody who sees the documents would be shown/);
    await link({ title: 'At', url: 'https://example.org/@user:pw@x' }).expect(201);
  });

  it('are added by whoever arranges the loop and may read the documents', async () => {
    for (const person of [marit, chen, partner, stranger, world.admin]) {
      await link({ title: 'x', url: 'https://example.org' }, await app.as(person)).expect(404);
    }
  });
});

describe('files', () => {
  it('lie under the hash of their content, once, and come back byte for byte as an attachment', async () => {
    const name = 'Lebenslauf "Ünal"; 2026.pdf';
    const first = (await upload(PDF, name).expect(201)).body;
    expect(first).toMatchObject({
      kind: 'file',
      title: name,
      fileName: name,
      mediaType: 'application/pdf',
      size: PDF.length,
      url: null,
    });
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    const folder = join(app.config.dataDir, 'documents', sha256.slice(0, 2));
    expect(readFileSync(join(folder, sha256)).equals(PDF)).toBe(true);
    await upload(PDF, 'again.pdf').expect(201);
    expect(readdirSync(folder)).toEqual([sha256]);

    const answer = await (
      await app.as(marit)
    )
      .get(`/api/documents/${first.id}/file`)
      .buffer(true)
      .parse(binary as never)
      .expect(200);
    expect((answer.body as Buffer).equals(PDF)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'content-disposition': `attachment; filename="Lebenslauf __nal__ 2026.pdf"; filename*=UTF-8''Lebenslauf%20%22%C3%9Cnal%22%3B%202026.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('take a title, and no path from the name they came with', async () => {
    const sent = asRecruiter
      .post(`/api/applications/${loop.applicationId}/documents/files`)
      .field('title', 'Case study');
    const view = (await sent.attach('file', Buffer.from('# Notes'), { filename: '..\\..\\etc/notes.md' }).expect(201))
      .body;
    expect(view).toMatchObject({ title: 'Case study', fileName: 'notes.md', mediaType: 'text/markdown' });
    const answer = await asRecruiter.get(`/api/documents/${view.id}/file`).expect(200);
    expect(answer.headers['content-type']).toBe('text/markdown; charset=utf-8');
  });

  it.each([
    ['a page that would run', Buffer.from('<html><script>alert(1)</script></html>'), 'cv.html', 415],
    ['an image that would run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'cv.svg', 415],
    ['a program under the name of a text', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), 'notes.txt', 415],
    ['an archive', Buffer.from('PK\u0003\u0004 anything'), 'all.zip', 415],
    ['an archive under the name of a document', Buffer.from('PK\u0003\u0004 anything'), 'cv.docx', 415],
    ['nothing', Buffer.alloc(0), 'cv.pdf', 422],
  ])('refuse %s, naming the field', async (_, bytes, name, status) => {
    expect(pathsOf(await upload(bytes, name).expect(status))).toEqual(['/file']);
  });

  it('refuse what is too large, and what is no upload', async () => {
    const large = await upload(Buffer.concat([PDF, Buffer.alloc(LIMITS.fileBytes)]), 'large.pdf').expect(413);
    expect(large.body).toMatchObject({
      type: 'urn:plumbline:error:DOCUMENT.FILE_TOO_LARGE',
      errors: [{ path: '/file' }],
    });
    const nothing = await asRecruiter.post(`/api/applications/${loop.applicationId}/documents/files`, { title: 'x' });
    expect(nothing.status).toBeGreaterThanOrEqual(400);
    expect(nothing.status).toBeLessThan(500);
    const titled = asRecruiter
      .post(`/api/applications/${loop.applicationId}/documents/files`)
      .field('title', 'x'.repeat(LIMITS.documentTitle + 1));
    expect(pathsOf(await titled.attach('file', PDF, 'a.pdf').expect(422))).toEqual(['/title']);
  });

  it('do not exist for who may not read the documents, before and after', async () => {
    const own = await world.loop(requisition);
    const { id } = (await upload(PDF, 'own.pdf', asRecruiter, own).expect(201)).body;
    const missing = await asRecruiter.get('/api/documents/nothing/file').expect(404);
    await world.recuse(own, chen);
    for (const person of [marit, chen, partner, stranger, world.admin]) {
      const agent = await app.as(person);
      expect((await agent.get(`/api/documents/${id}/file`).expect(404)).body).toEqual(missing.body);
      await upload(PDF, 'x.pdf', agent, own).expect(404);
    }
    const linked = (await link({ title: 'No file', url: 'https://example.org' }, asRecruiter, own).expect(201)).body;
    await asRecruiter.get(`/api/documents/${linked.id}/file`).expect(404);
  });

  it('that vanished from the disk are an error, never an empty file', async () => {
    const bytes = Buffer.from('%PDF-gone');
    const { id } = (await upload(bytes, 'gone.pdf').expect(201)).body;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = join(app.config.dataDir, 'documents', sha256.slice(0, 2), sha256);
    expect(existsSync(path)).toBe(true);
    rmSync(path);
    await asRecruiter.get(`/api/documents/${id}/file`).expect(500);
    await upload(bytes, 'again.pdf').expect(201);
    await asRecruiter.get(`/api/documents/${id}/file`).expect(200);
  });

  it('are at most fifty', async () => {
    const full = await world.loop(requisition);
    const addedAt = app.clock.now();
    const none = {
      url: 'https://example.org',
      fileName: null,
      mediaType: null,
      size: null,
      sha256: null,
      safeForPanel: false,
    };
    await world.insertMany(
      DocumentEntity,
      Array.from({ length: 50 }, () => ({
        organisationId: world.organisationId,
        id: app.ids.next(),
        applicationId: full.applicationId,
        kind: 'link' as const,
        title: 'x',
        ...none,
        addedBy: recruiter.id,
        addedAt,
      })),
    );
    const answer = await link({ title: 'x', url: 'https://example.org' }, asRecruiter, full).expect(409);
    expect(answer.body.type).toBe('urn:plumbline:error:DOCUMENT.TOO_MANY');
  });
});

function binary(response: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
}
