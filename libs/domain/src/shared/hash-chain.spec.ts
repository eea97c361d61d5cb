import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { commitmentOf, linkHash, type StoredLink, verifyChain } from './hash-chain.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function chain(length: number): StoredLink[] {
  const links: StoredLink[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const payload = { text: `{"n":${seq}}`, salt: `salt-${seq}` };
    const commitment = commitmentOf(sha256, payload.text, payload.salt);
    const link = { previousHash: links.at(-1)?.hash ?? null, commitment, fields: [seq, 'actor'] };
    links.push({ ...link, hash: linkHash(sha256, link), payload });
  }
  return links;
}

const changed = (links: StoredLink[], at: number, change: Partial<StoredLink>): StoredLink[] =>
  links.map((link, index) => (index === at ? { ...link, ...change } : link));

describe('a chain over salted commitments', () => {
  it('verifies as written, and when texts were erased', () => {
    expect(verifyChain(sha256, chain(4))).toEqual({ ok: true, links: 4, erased: 0 });
    expect(verifyChain(sha256, changed(chain(4), 2, { payload: null }))).toEqual({ ok: true, links: 4, erased: 1 });
    expect(verifyChain(sha256, [])).toEqual({ ok: true, links: 0, erased: 0 });
  });

  it('names the first link that was changed, and how', () => {
    const text = changed(chain(4), 1, { payload: { text: '{"n":3}', salt: 'salt-2' } });
    expect(verifyChain(sha256, text)).toEqual({ ok: false, at: 1, reason: 'payload' });
    expect(verifyChain(sha256, changed(chain(4), 2, { fields: [3, 'another'] }))).toEqual({
      ok: false,
      at: 2,
      reason: 'hash',
    });
  });

  it('notices a link that was left out, doubled, or put elsewhere', () => {
    const [one, two, three, four] = chain(4) as [StoredLink, StoredLink, StoredLink, StoredLink];
    expect(verifyChain(sha256, [one, three, four])).toEqual({ ok: false, at: 1, reason: 'order' });
    expect(verifyChain(sha256, [two, three])).toEqual({ ok: false, at: 0, reason: 'order' });
    expect(verifyChain(sha256, [one, two, two])).toEqual({ ok: false, at: 2, reason: 'order' });
    expect(verifyChain(sha256, [one, three, two])).toEqual({ ok: false, at: 1, reason: 'order' });
  });

  it('keeps fields apart, so that moving a character between them changes the hash', () => {
    const of = (...fields: string[]) => linkHash(sha256, { previousHash: null, commitment: 'c', fields });
    expect(of('ab', 'c')).not.toBe(of('a', 'bc'));
    expect(commitmentOf(sha256, 'x', 'salt')).not.toBe(commitmentOf(sha256, 'x', 'other'));
  });
});
