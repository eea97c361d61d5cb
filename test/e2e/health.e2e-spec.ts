import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';

describe('health', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(async () => {
    await app.close();
  });

  it('answers without a session', async () => {
    expect((await app.anonymous.get('/api/health/live')).body).toEqual({ status: 'live' });
    const ready = await app.anonymous.get('/api/health/ready');
    expect(ready.status).toBe(200);
    expect(ready.headers['cache-control']).toBe('no-store');
    expect(ready.headers['content-security-policy']).toContain("default-src 'none'");
    expect(ready.headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(ready.headers['x-content-type-options']).toBe('nosniff');
  });

  it('answers an unknown address with a problem document', async () => {
    const answer = await app.anonymous.get('/api/nothing-here');
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      type: 'urn:plumbline:error:RESOURCE.NOT_FOUND',
      status: 404,
      requestId: 'test-request',
    });
  });
});
