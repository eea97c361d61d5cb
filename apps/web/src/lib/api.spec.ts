import { describe, expect, it } from '@jest/globals';
import { ApiRefusal, mockApi } from '../testing/mock-api.js';
import { NetworkError, ProblemError, api, isNotFound, isStale, messageOf } from './api.js';
import { sessionGate } from './session-gate.js';

const refuse =
  (status: number, code: string, more: object = {}) =>
  () => {
    throw new ApiRefusal({ status, code, ...more });
  };

describe('a request', () => {
  it('carries the anti-forgery header, the version and the idempotency key', async () => {
    const calls = mockApi({ 'PATCH /people/p1': () => ({ id: 'p1' }) });
    await api.patch('/people/p1', { name: 'Maren' }, { ifMatch: 3, idempotencyKey: 'k-1' });
    expect(calls[0]?.headers).toMatchObject({
      'X-Plumbline': '1',
      'If-Match': '"3"',
      'Idempotency-Key': 'k-1',
      'Content-Type': 'application/json',
    });
  });

  it('throws what the server said, with code, fields and the current version', async () => {
    mockApi({
      'PUT /x': refuse(412, 'SCORECARD.STALE', { current: { version: 4 }, errors: [{ path: '/a', message: 'm' }] }),
    });
    const error = await api.put('/x', {}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProblemError);
    expect(isStale(error) && error.code).toBe('SCORECARD.STALE');
    expect(isStale(error) && error.current).toEqual({ version: 4 });
    expect(isStale(error) && [...error.fieldErrors()]).toEqual([['/a', 'm']]);
  });

  it('tells a lost connection from a refusal', async () => {
    globalThis.fetch = async () => {
      throw new TypeError('Failed to fetch');
    };
    const error = await api.get('/x').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NetworkError);
    expect(isNotFound(error)).toBe(false);
    expect(messageOf(error).detail).toContain('still on this page');
  });
});

describe('a session that ends in the middle of work', () => {
  it('keeps the request, waits for the sign-in and sends it again', async () => {
    let signedIn = false;
    const calls = mockApi({
      'PUT /draft': () => {
        if (!signedIn) throw new ApiRefusal({ status: 401, code: 'SESSION.NONE' });
        return { version: 2 };
      },
    });
    const saving = api.put<{ version: number }>('/draft', { text: 'typed' });
    await new Promise((done) => setTimeout(done, 0));
    expect(sessionGate.isWaiting()).toBe(true);
    signedIn = true;
    sessionGate.settle(true);
    expect(await saving).toEqual({ version: 2 });
    expect(calls.map((call) => call.body)).toEqual([{ text: 'typed' }, { text: 'typed' }]);
  });

  it('ends in the refusal when the person leaves instead', async () => {
    mockApi({ 'GET /x': refuse(401, 'SESSION.NONE') });
    const asking = api.get('/x').catch((thrown: unknown) => thrown);
    await new Promise((done) => setTimeout(done, 0));
    sessionGate.settle(false);
    expect(((await asking) as ProblemError).status).toBe(401);
  });

  it('is not what a wrong password is', async () => {
    mockApi({ 'POST /session': refuse(401, 'SESSION.WRONG') });
    const error = await api.post('/session', {}, { signsIn: true }).catch((thrown: unknown) => thrown);
    expect((error as ProblemError).code).toBe('SESSION.WRONG');
    expect(sessionGate.isWaiting()).toBe(false);
  });
});
