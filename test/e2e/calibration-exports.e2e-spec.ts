import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditTrail } from '@app/persistence';
import { JobWorker } from '../../apps/api/src/platform/jobs/index.js';
import { pdfText } from '../../libs/reports/src/testing/pdf-text.js';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { RatedWorld } from '../support/rated-world.js';
import { World } from '../support/world.js';

let app: TestApp;
let here: RatedWorld;
let world: RatedWorld['world'];
let recruiter: RatedWorld['recruiter'];
let ann: RatedWorld['ann'];
let bob: RatedWorld['bob'];
let requisition: RatedWorld['requisition'];
let loops: RatedWorld['loops'];
let agent: RatedWorld['agent'];
let round: RatedWorld['round'];

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  await app.close();
});
beforeEach(async () => {
  here = await RatedWorld.create(app);
  ({ world, recruiter, ann, bob, requisition, loops, agent, round } = here);
});

const address = (): string => `/api/requisitions/${requisition.id}/calibration`;
let key = 0;
const requestExport = (who: Agent, format: unknown, idempotencyKey = `key-${(key += 1)}`) =>
  who.post(`${address()}/exports`, { format }).set('Idempotency-Key', idempotencyKey);

async function exported(
  format: 'csv' | 'pdf' | 'json',
): Promise<{ id: string; bytes: Buffer; headers: Record<string, string> }> {
  const job = await requestExport(agent, format).expect(202);
  await app.get(JobWorker).drain();
  const done = await agent.get(`/api/jobs/${job.body.id}`).expect(200);
  expect(done.body).toMatchObject({ status: 'done', progress: 4, total: 4, error: null });
  const id = done.body.exportId as string;
  const file = await agent
    .get(`/api/report-exports/${id}/file`)
    .buffer(true)
    .parse((response, give) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => give(null, Buffer.concat(chunks)));
    })
    .expect(200);
  return { id, bytes: file.body as Buffer, headers: file.headers };
}

describe('an export', () => {
  it('of each format holds the report and nobody', async () => {
    const report = (await agent.get(address())).body;
    const [csv, json, pdf] = [await exported('csv'), await exported('json'), await exported('pdf')];
    expect(JSON.parse(json.bytes.toString('utf8'))).toEqual(report);
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(csv.headers['content-disposition']).toBe(
      'attachment; filename="calibration-ai-product-manager-support-agents-2026-11-02.csv"',
    );
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const texts = [
      csv.bytes.toString('utf8'),
      json.bytes.toString('utf8'),
      pdfText(pdf.bytes),
      pdf.bytes.toString('latin1'),
    ];
    expect(texts[2]).toContain('Rater 02');
    expect(texts[2]).toContain('How far do raters agree on each criterion?');
    for (const text of texts) {
      expect(text).not.toMatch(/Annika|Bobby|Rosalind|Candidate Number|zyxwvut/);
      for (const id of [ann.id, bob.id, loops[0]!.applicationId, loops[0]!.candidateId]) expect(text).not.toContain(id);
    }
  });

  it.each(['csv', 'json', 'pdf'] as const)(
    'does not change one byte of the %s for a loop that is still blind',
    async (format) => {
      const before = await exported(format);
      await here.ratedLoop('pre_read', [1, 4], 'Still Blind');
      expect(Buffer.compare((await exported(format)).bytes, before.bytes)).toBe(0);
    },
  );

  it('starts no formula, whatever the requisition is called', async () => {
    requisition = await world.requisition({ row: { title: '=HYPERLINK("http://example.org")' } });
    const { bytes, headers } = await exported('csv');
    expect(bytes.toString('utf8')).toContain(`"'=HYPERLINK(""http://example.org"")"`);
    expect(headers['content-disposition']).toBe(
      'attachment; filename="calibration-hyperlink-http-example-org-2026-11-02.csv"',
    );
  });

  it('stands in the history and in the audit trail, and so does its download', async () => {
    const { id, bytes } = await exported('csv');
    const { body } = await agent.get(`${address()}/exports`).expect(200);
    expect(body.jobs).toEqual([]);
    expect(body.exports).toEqual([
      expect.objectContaining({
        id,
        format: 'csv',
        size: bytes.length,
        createdBy: { id: recruiter.id, name: 'Rosalind Recruiter' },
      }),
    ]);
    const entries = await app.get(AuditTrail).findByObject(world.organisationId, 'report_export', id);
    expect(entries.map(({ action, actorId }) => [action, actorId]).sort()).toEqual([
      ['report.download', recruiter.id],
      ['report.export', recruiter.id],
    ]);
  });

  it('is asked for once however often the request is sent', async () => {
    const [one, two] = [await requestExport(agent, 'json', 'same-key'), await requestExport(agent, 'json', 'same-key')];
    expect(two.body.id).toBe(one.body.id);
    expect(two.headers['idempotency-replayed']).toBe('true');
    expect((await requestExport(agent, 'csv', 'same-key')).status).toBe(422);
    expect((await agent.post(`${address()}/exports`, { format: 'csv' })).body.type).toBe(
      'urn:plumbline:error:REQUEST.KEY_MISSING',
    );
    await app.get(JobWorker).drain();
    expect((await agent.get(`${address()}/exports`)).body.exports).toHaveLength(1);
  });

  it.each([
    ['no format', {}, '/format'],
    ['another format', { format: 'xlsx' }, '/format'],
    ['a number', { format: 7 }, '/format'],
    ['an unknown field', { format: 'csv', named: true }, '/named'],
  ])('refuses %s and names the field', async (_, body, path) => {
    const answer = await agent.post(`${address()}/exports`, body).set('Idempotency-Key', `bad-${(key += 1)}`);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((one: { path: string }) => one.path)).toContain(path);
  });

  it('waits in line: no more than five of one person', async () => {
    for (let count = 0; count < 5; count += 1) await requestExport(agent, 'csv').expect(202);
    const sixth = await requestExport(agent, 'csv');
    expect(sixth.status).toBe(429);
    expect((await agent.get(`${address()}/exports`)).body.jobs).toHaveLength(5);
    await app.get(JobWorker).drain();
  });

  it('can be cancelled while it waits, and is then never made', async () => {
    const { body: job } = await requestExport(agent, 'pdf').expect(202);
    const { body } = await agent.post(`/api/jobs/${job.id}/cancellation`).expect(200);
    expect(body).toMatchObject({ status: 'cancelled', cancelRequested: true });
    await app.get(JobWorker).drain();
    expect((await agent.get(`/api/jobs/${job.id}`)).body).toMatchObject({ status: 'cancelled', exportId: null });
    expect((await agent.get(`${address()}/exports`)).body).toEqual({ exports: [], jobs: [], mayName: false });
  });

  it('is nothing to anybody but who asked for it', async () => {
    const { body: job } = await requestExport(agent, 'csv').expect(202);
    for (const person of [ann, world.admin, await world.person('Roy', { roles: ['recruiter'] })]) {
      const who = await app.as(person);
      await who.get(`/api/jobs/${job.id}`).expect(404);
      await who.post(`/api/jobs/${job.id}/cancellation`).expect(404);
    }
    await app.get(JobWorker).drain();
    expect((await agent.get(`/api/jobs/${job.id}`)).body.status).toBe('done');
    await agent.get('/api/jobs/missing').expect(404);
  });
});

describe('the file of an export', () => {
  it('goes to another recruiter of the requisition, and to nobody else', async () => {
    const { id } = await exported('csv');
    const colleague = await world.person('Roy', { roles: ['recruiter'] });
    await (await app.as(colleague)).get(`/api/report-exports/${id}/file`).expect(200);
    const elsewhere = await World.create(app, { name: 'Other Inc' });
    for (const person of [ann, world.admin, await elsewhere.person('Fay', { roles: ['recruiter'] })]) {
      await (await app.as(person)).get(`/api/report-exports/${id}/file`).expect(404);
    }
    await agent.get('/api/report-exports/missing/file').expect(404);
  });

  it('closes, without a trace in the list, for who may not see a loop in it any more', async () => {
    const { id } = await exported('csv');
    const colleague = await world.person('Roy', { roles: ['recruiter'] });
    await world.recuse(loops[2]!, colleague);
    const recused = await app.as(colleague);
    await recused.get(`/api/report-exports/${id}/file`).expect(404);
    expect((await recused.get(`${address()}/exports`)).body.exports).toEqual([]);
    await agent.get(`/api/report-exports/${id}/file`).expect(200);
    await world.assign(loops[0]!, recruiter, round, { status: 'assigned' });
    await agent.get(`/api/report-exports/${id}/file`).expect(404);
  });

  it('is not made for somebody who lost the right while it waited', async () => {
    const { body: job } = await requestExport(agent, 'csv').expect(202);
    await world.assign(loops[0]!, recruiter, round, { status: 'assigned' });
    await app.get(JobWorker).drain();
    expect((await agent.get(`/api/jobs/${job.id}`)).body).toMatchObject({
      status: 'failed',
      error: 'This does not exist, or it is not open to you.',
      exportId: null,
    });
  });
});
