import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { RECORD, sealed } from '../testing/sealed-record.js';
import { chainFileText, isChainFile, verifyChainFile } from './decision-chain-file.js';
import { type DecisionLink, type LinkedRecord, nextDecisionLink, verifyDecisionLinks } from './decision-chain.js';
import { recordFields } from './decision-record.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
type Link = DecisionLink & { readonly record: LinkedRecord | null };

const recordOf = (n: number): LinkedRecord => {
  const { text, proof } = sealed(sha256, n === 0 ? null : sha256(`record ${n}`));
  return { ...proof, fields: recordFields(RECORD), payload: { text, salt: proof.salt } };
};

const chain: readonly Link[] = Array.from({ length: 4 }).reduce<Link[]>((links, _, n) => {
  const record = recordOf(n);
  return [...links, { ...nextDecisionLink(sha256, 'org', record.hash, links.at(-1)), record }];
}, []);

const verify = (links: readonly Link[], organisation = 'org') => verifyDecisionLinks(sha256, organisation, links);
const change = (at: number, edit: (link: Link) => Link): Link[] =>
  chain.map((link, n) => (n === at ? edit(link) : link));

describe('the chain of an organisation', () => {
  it('is whole, and says so in pieces too', () => {
    expect(verify(chain)).toEqual({ ok: true, last: chain[3], erased: 0 });
    expect(verifyDecisionLinks(sha256, 'org', chain.slice(2), chain[1])).toMatchObject({ ok: true, last: chain[3] });
    expect(verify([])).toEqual({ ok: true, last: undefined, erased: 0 });
  });

  it('says erased, not tampered, when a text is gone', () => {
    expect(verify(change(1, (link) => ({ ...link, record: { ...link.record!, payload: null } })))).toEqual({
      ok: true,
      last: chain[3],
      erased: 1,
    });
  });

  const other = sha256('other');
  it.each<[string, (link: Link) => Link, string]>([
    ['position', (link) => ({ ...link, position: 9 }), 'order'],
    ['link before', (link) => ({ ...link, previousHash: other }), 'order'],
    ['hash of the record', (link) => ({ ...link, recordHash: other }), 'hash'],
    ['own hash', (link) => ({ ...link, hash: other }), 'hash'],
    ['record', (link) => ({ ...link, record: null }), 'missing'],
    ['hash in the record', (link) => ({ ...link, record: { ...link.record!, hash: other } }), 'record'],
    ['commitment', (link) => ({ ...link, record: { ...link.record!, commitment: other } }), 'record'],
    ['version before', (link) => ({ ...link, record: { ...link.record!, previousHash: other } }), 'record'],
    [
      'text',
      (link) => ({ ...link, record: { ...link.record!, payload: { ...link.record!.payload!, text: '{}' } } }),
      'payload',
    ],
    [
      'salt',
      (link) => ({ ...link, record: { ...link.record!, payload: { ...link.record!.payload!, salt: other } } }),
      'payload',
    ],
  ])('names the first link of which the %s was changed', (_, edit, reason) => {
    expect(verify(change(2, edit))).toEqual({ ok: false, position: 3, reason });
  });

  it.each([0, 1, 2, 3, 4])('binds open field %i of a record', (field) => {
    const edit = (link: Link): Link => ({
      ...link,
      record: { ...link.record!, fields: link.record!.fields.map((value, n) => (n === field ? `${value}x` : value)) },
    });
    expect(verify(change(0, edit))).toEqual({ ok: false, position: 1, reason: 'record' });
  });

  it('notices a link that was taken out, doubled or moved, and the chain of another organisation', () => {
    expect(verify(chain.filter((_, n) => n !== 1))).toEqual({ ok: false, position: 2, reason: 'order' });
    expect(verify([chain[0]!, chain[0]!, ...chain.slice(1)])).toEqual({ ok: false, position: 2, reason: 'order' });
    expect(verify([chain[0]!, chain[2]!, chain[1]!, chain[3]!])).toEqual({ ok: false, position: 2, reason: 'order' });
    expect(verify(chain, 'another')).toEqual({ ok: false, position: 1, reason: 'hash' });
  });
});

describe('an exported chain', () => {
  const links = chain.map(({ record: _, ...link }) => link);
  const text = chainFileText('org', links);

  it('verifies offline and holds hashes alone', () => {
    expect(isChainFile(text)).toBe(true);
    expect(isChainFile('{"format":"plumbline.decision-record/1"}')).toBe(false);
    expect(verifyChainFile(sha256, text)).toMatchObject({ ok: true, links: 4, head: chain[3]!.hash });
    expect(text).not.toContain(RECORD.candidate.name);
  });

  it('names the first broken link', () => {
    const broken = text.replace(chain[2]!.recordHash, sha256('other'));
    expect(verifyChainFile(sha256, broken)).toEqual({
      ok: false,
      problem: 'The chain breaks at link 3: one of its members was changed.',
    });
    const extra = chainFileText('org', [{ ...links[0]!, note: 'x' } as DecisionLink]);
    expect(verifyChainFile(sha256, extra)).toMatchObject({ ok: false, problem: expect.stringContaining('Link 1') });
  });
});
