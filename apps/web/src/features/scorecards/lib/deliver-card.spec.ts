import { describe, expect, it } from '@jest/globals';
import { EMPTY_CONTENT, isSame, type ScorecardContent } from '@app/domain';
import fc from 'fast-check';
import { NetworkError, ProblemError } from '../../../lib/problem.js';
import type { QueuedCard } from './card-queue.js';
import { setSummary } from './content-edits.js';
import { deliverCard, type DeliveryPorts } from './deliver-card.js';

const says = (summary: string): ScorecardContent => setSummary(EMPTY_CONTENT, summary);
const queued = (change: Partial<QueuedCard> = {}): QueuedCard => ({
  ...{ cardId: 'c', label: 'Noor', kit: {} as QueuedCard['kit'], content: says('mine') },
  ...{
    draft: { version: 1, base: says(''), unanswered: [] },
    attempt: null,
    activeSeconds: 60,
    queuedAt: '2026-11-26T21:00:00.000Z',
  },
  ...{ trouble: null, said: '', current: null, ...change },
});

const refuse = (status: number, code: string, current?: unknown): ProblemError =>
  new ProblemError({ type: `urn:plumbline:error:${code}`, title: code, status, requestId: '', current });

/** What may be cut: the request never arrives, or the answer never does. */
type Cut = 'none' | 'request' | 'answer';

/** The server's side of it: versions, one seal, and keys that repeat their answer. */
function world(cuts: readonly Cut[]) {
  const server = { content: says(''), version: 1, sealed: 0, keys: new Map<string, number>() };
  const device: { card: QueuedCard } = { card: queued() };
  let step = 0;
  let keys = 0;
  async function over<T>(work: () => T): Promise<T> {
    const cut = cuts[(step += 1)] ?? 'none';
    if (cut === 'request') throw new NetworkError(null);
    const answer = work();
    if (cut === 'answer') throw new NetworkError(null);
    return answer;
  }
  const stale = () => refuse(412, 'SCORECARD.STALE', { version: server.version, content: server.content, savedAt: '' });
  const ports: DeliveryPorts = {
    save: (content, version) =>
      over(() => {
        if (server.sealed > 0) throw refuse(409, 'SCORECARD.ALREADY_SUBMITTED');
        if (version !== server.version) throw stale();
        server.content = content;
        return (server.version += 1);
      }),
    submit: (version, key) =>
      over(() => {
        const known = server.keys.get(key);
        if (known !== undefined) {
          if (known !== version) throw refuse(422, 'REQUEST.KEY_REUSED');
          return { id: 'c', version, submittedAt: '', visibility: '' };
        }
        if (server.sealed > 0) throw refuse(409, 'SCORECARD.ALREADY_SUBMITTED');
        if (version !== server.version) throw stale();
        server.sealed += 1;
        server.keys.set(key, version);
        return { id: 'c', version, submittedAt: '', visibility: '' };
      }),
    read: () =>
      over(() => ({
        status: server.sealed > 0 ? ('submitted' as const) : ('draft' as const),
        content: server.content,
      })),
    keep: async (card) => {
      device.card = card;
    },
    newKey: () => `key-${(keys += 1)}`,
  };
  return { server, device, ports };
}

describe('a card that waits on the device', () => {
  it('is handed in: saved, then sealed', async () => {
    const { server, device, ports } = world([]);
    expect(await deliverCard(device.card, ports)).toBe('submitted');
    expect(server).toMatchObject({ content: says('mine'), sealed: 1 });
  });

  it('arrives exactly once and whole, whatever is cut and however often it is tried again', async () => {
    const cut = fc.constantFrom<Cut>('none', 'request', 'answer');
    await fc.assert(
      fc.asyncProperty(fc.array(cut, { maxLength: 14 }), async (cuts) => {
        const { server, device, ports } = world(cuts);
        let outcome: unknown = 'waiting';
        // Each try begins from what lies on the device, as after a crash.
        for (let tries = 0; outcome === 'waiting' && tries < 20; tries += 1)
          outcome = await deliverCard(device.card, ports);
        expect(outcome).toBe('submitted');
        expect(server.sealed).toBe(1);
        expect(isSame(server.content, says('mine'))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is known again as handed in when the server has forgotten the key', async () => {
    const { server, device, ports } = world(['none', 'none', 'answer']);
    expect(await deliverCard(device.card, ports)).toBe('waiting');
    expect(server.sealed).toBe(1);
    server.keys.clear();
    expect(await deliverCard(device.card, ports)).toBe('submitted');
  });

  it('comes back when somebody wrote meanwhile: nothing is overwritten and nothing sealed that was not looked at', async () => {
    const { server, device, ports } = world([]);
    server.content = says('from the phone');
    server.version = 4;
    const outcome = await deliverCard(device.card, ports);
    expect(outcome).toMatchObject({ trouble: 'changed', content: says('mine'), current: { version: 4 } });
    expect(server).toMatchObject({ content: says('from the phone'), sealed: 0 });
  });

  it('goes over what this device itself had sent before without an answer', async () => {
    const { server, device, ports } = world([]);
    server.content = says('half of it');
    server.version = 2;
    device.card = queued({ draft: { version: 1, base: says(''), unanswered: [says('half of it')] } });
    expect(await deliverCard(device.card, ports)).toBe('submitted');
    expect(server).toMatchObject({ content: says('mine'), sealed: 1 });
  });

  it('comes back with the server’s words when it is incomplete or closed, and waits while the server is busy', async () => {
    const ports = (error: ProblemError): DeliveryPorts => ({
      ...world([]).ports,
      submit: () => Promise.reject(error),
    });
    expect(await deliverCard(queued(), ports(refuse(422, 'SCORECARD.INCOMPLETE')))).toMatchObject({
      trouble: 'incomplete',
      said: 'SCORECARD.INCOMPLETE',
    });
    expect(await deliverCard(queued(), ports(refuse(404, 'RESOURCE.NOT_FOUND')))).toMatchObject({ trouble: 'closed' });
    for (const busy of [refuse(503, 'SERVER.STOPPING'), refuse(429, 'REQUEST.TOO_MANY'), refuse(401, 'SESSION.ENDED')])
      expect(await deliverCard(queued(), ports(busy))).toBe('waiting');
    expect(await deliverCard(queued(), ports(refuse(409, 'REQUEST.IN_FLIGHT')))).toBe('waiting');
  });
});
