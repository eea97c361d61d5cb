import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { World } from '../support/world.js';

describe('people', () => {
  let app: TestApp;
  let world: World;
  let admin: Agent;

  beforeEach(async () => {
    app = await startTestApp();
    world = await World.create(app);
    admin = await app.as(world.admin);
  });
  afterEach(() => app.close());

  const people = async () =>
    (await admin.get('/api/people')).body.people as {
      id: string;
      name: string;
      status: string;
      roles: string[];
      version: number;
    }[];

  describe('pasted as a table', () => {
    const CSV =
      'name,email,title,seniority,roles\nSeun Adeyemi,seun@example.org,Staff PM,4,recruiter|compensation partner\n"Duarte, Catalina",cat@example.org,,,\n';

    it('are shown before anything is written, then written with a link each', async () => {
      const preview = await admin.post('/api/people/imports/preview', { csv: CSV });
      expect(preview.status).toBe(200);
      expect(preview.body).toEqual({
        rows: [
          { line: 2, action: 'create', summary: 'Add Seun Adeyemi (seun@example.org)', problems: [], changes: [] },
          { line: 3, action: 'create', summary: 'Add Duarte, Catalina (cat@example.org)', problems: [], changes: [] },
        ],
        counts: { create: 2, update: 0, skip: 0, error: 0 },
      });
      expect(await people()).toHaveLength(1);
      const done = await admin.post('/api/people/imports', { csv: CSV });
      expect(done.status).toBe(200);
      expect(done.body.invitations.map((one: { email: string }) => one.email)).toEqual([
        'seun@example.org',
        'cat@example.org',
      ]);
      expect(await people()).toMatchObject([
        { name: 'Ada Admin' },
        { name: 'Duarte, Catalina', roles: [], seniority: 3, status: 'invited' },
        { name: 'Seun Adeyemi', roles: ['compensation_partner', 'recruiter'], seniority: 4 },
      ]);
      const token = (done.body.invitations[0].url as string).split('/').at(-1)!;
      expect((await app.anonymous.get(`/api/invitations/${token}`)).body.name).toBe('Seun Adeyemi');
    });

    it('a second time change nothing, and only what differs', async () => {
      await admin.post('/api/people/imports', { csv: CSV });
      expect((await admin.post('/api/people/imports', { csv: CSV })).body).toMatchObject({
        counts: { create: 0, skip: 2 },
        invitations: [],
      });
      const changed = await admin.post('/api/people/imports', { csv: CSV.replace('Staff PM', 'Group PM') });
      expect(changed.body.counts).toEqual({ create: 0, update: 1, skip: 1, error: 0 });
      expect((await people())[2]).toMatchObject({ title: 'Group PM', version: 2 });
    });

    it('name every problem by its line and write nothing', async () => {
      await world.person('Rita Removed', { status: 'removed' });
      const csv =
        'email;name;roles;seniority\nx;;boss;9\na@example.org;Ann;;\n"a@example.org";"Ann\nAgain";;\nrita.removed@example.org;Rita;;\n';
      const preview = await admin.post('/api/people/imports/preview', { csv });
      expect(preview.body.rows.map(({ line, action }: { line: number; action: string }) => [line, action])).toEqual([
        [2, 'error'],
        [3, 'create'],
        [4, 'error'],
        [6, 'error'],
      ]);
      expect(preview.body.rows[0].problems).toHaveLength(4);
      const refused = await admin.post('/api/people/imports', { csv });
      expect(refused.status).toBe(422);
      expect(refused.body.errors.map((error: { message: string }) => error.message.split(':')[0])).toEqual([
        'Line 2',
        'Line 4',
        'Line 6',
      ]);
      expect(await people()).toHaveLength(2);
    });

    it.each([
      ['', /1 to 200000/],
      ['name,email', /no row/],
      ['name\nAnn', /'email' is missing/],
      ['name,email,shoe size\nAnn,a@example.org,38', /'shoe size' is not known/],
      ['name,email,name\nAnn,a@example.org,x', /twice/],
      ['"name,email\nAnn,a@example.org', /Line 1: A quotation mark/],
      [`name,email\n${'Ann,a@example.org\n'.repeat(501)}`, /At most 500/],
      ['x'.repeat(200_001), /1 to 200000/],
      [7, /1 to 200000/],
    ])('are refused when it is no such table', async (csv, message) => {
      for (const path of ['/api/people/imports/preview', '/api/people/imports']) {
        const answer = await admin.post(path, { csv });
        expect(answer.status).toBe(422);
        expect(answer.body.errors).toEqual([{ path: '/csv', message: expect.stringMatching(message) }]);
      }
    });

    it('keep what the table does not say of people who are there, and say what it changes', async () => {
      const rec = await world.person('Rec Ruiter', { roles: ['recruiter'], title: 'PM', seniority: 4 });
      const send = (end: string, csv: string) => admin.post(`/api/people/imports${end}`, { csv });
      for (const csv of [`name,email\nRec Ruiter,${rec.email}`, `name,email,title,roles\nRec Ruiter,${rec.email},,`]) {
        const [row] = (await send('/preview', csv)).body.rows;
        expect(row).toEqual({ line: 2, action: 'skip', summary: 'Rec Ruiter: no change', problems: [], changes: [] });
        expect((await send('', csv)).body.counts).toMatchObject({ update: 0, skip: 1 });
      }
      const titled = `name,email,title\nRec Ruiter,${rec.email},Lead`;
      expect((await send('/preview', titled)).body.rows[0].changes).toEqual(['title: PM -> Lead']);
      await send('', titled);
      const find = async () => (await people()).find((one) => one.id === rec.id);
      expect(await find()).toMatchObject({ title: 'Lead', seniority: 4, roles: ['recruiter'], version: 2 });
      const cleared = `name,email,roles\nRec Ruiter,${rec.email},none`;
      expect((await send('/preview', cleared)).body.rows[0].changes).toEqual(['roles: recruiter -> none']);
      await send('', cleared);
      expect(await find()).toMatchObject({ title: 'Lead', roles: [] });
    });

    it('show every other line when one can not be read, and are not imported', async () => {
      const csv =
        'name,email\nAnn,ann@example.org\nBo,bo@example.org,x,y,z\n"Cy,cy@example.org\nDi\u202E,di@example.org';
      const { body } = await admin.post('/api/people/imports/preview', { csv }).expect(200);
      expect(body.rows).toMatchObject([
        { line: 2, action: 'create' },
        { line: 3, action: 'error', problems: [expect.stringMatching(/has 5 cells/)] },
        { line: 4, action: 'error', problems: [expect.stringMatching(/not closed/)] },
        { line: 5, action: 'error', problems: [expect.stringMatching(/^name: .*U\+202E/)] },
      ]);
      const refused = await admin.post('/api/people/imports', { csv }).expect(422);
      expect(refused.body.errors.map((one: { message: string }) => one.message.split(':')[0])).toEqual([
        'Line 3',
        'Line 4',
        'Line 5',
      ]);
      expect(await people()).toHaveLength(1);
    });

    it('can not take the role from the last admin', async () => {
      const csv = `name,email,roles\nAda Admin,${world.admin.email},recruiter`;
      const { body: preview } = await admin.post('/api/people/imports/preview', { csv }).expect(200);
      expect(preview.rows).toMatchObject([
        {
          line: 2,
          action: 'error',
          problems: [expect.stringMatching(/last admin/)],
          changes: ['roles: admin -> recruiter'],
        },
      ]);
      const { body } = await admin.post('/api/people/imports', { csv }).expect(409);
      expect(body).toMatchObject({
        type: 'urn:plumbline:error:PERSON.LAST_ADMIN',
        errors: [{ path: '/csv', message: expect.stringMatching(/^Line 2: roles: /) }],
      });
      expect((await people())[0]!.roles).toEqual(['admin']);
    });
  });
});
