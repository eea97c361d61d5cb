// The answer that is kept for a retry is an output like any other: it is not given to whom the loop no longer exists for.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { debriefWorld, type DebriefWorld } from '../support/debrief-world.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const at = ({ loop }: DebriefWorld, path: string): string => `/api/applications/${loop.applicationId}${path}`;

describe('a request that is sent again with its key', () => {
  it('is answered as before, and as if the loop did not exist once whoever sent it is recused', async () => {
    const here = await debriefWorld(app, { state: 'revealed' });
    const runs = await app.as(here.people.facilitator);
    const discuss = () => runs.post(at(here, '/moves'), { move: 'discuss' }).set('Idempotency-Key', 'discuss-1');
    const park = () => runs.post(at(here, '/room/parked'), { text: 'Who owns it?' }).set('Idempotency-Key', 'park-1');
    const [moved, parked] = [await discuss(), await park()];
    expect([moved.status, parked.status]).toEqual([200, 201]);
    const again = await discuss();
    expect([again.status, again.body, again.headers['idempotency-replayed']]).toEqual([200, moved.body, 'true']);
    expect((await park()).body).toEqual(parked.body);

    const recuse = () =>
      runs
        .post(at(here, '/recusals'), { personId: here.people.facilitator.id, reason: 'I know them from school.' })
        .set('Idempotency-Key', 'recuse-1');
    expect((await recuse()).status).toBe(204);
    const missing = await runs.get(at(here, '/debrief'));
    for (const send of [discuss, park]) {
      const { status, body, headers } = await send();
      expect([status, body.type, headers['idempotency-replayed']]).toEqual([404, missing.body.type, undefined]);
    }
    // It says nothing, and that the recusal was made is for whoever made it to know.
    expect((await recuse()).status).toBe(204);
  });
});
