import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chainFileText, type DecisionLink, nextDecisionLink, recordFileText, sealRecord } from '@app/domain';
import { plumbline } from '../testing/plumbline.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const record = {
  requisition: { id: 'r', title: 'AI product manager' },
  candidate: { id: 'c', name: 'Catalina Duarte' },
  ...{ decisionVersion: 2, sealedAt: '2026-11-22T12:00:00.000Z', decision: { outcome: 'hire' } },
};
const before = sha256('the version before');
const { proof } = sealRecord(sha256, record, { salt: sha256('salt'), previousHash: before });
const text = recordFileText(record, proof);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-verify-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('plumbline verify', () => {
  it('says what was verified: candidate, version of the decision, hash', async () => {
    expect(await plumbline('verify', file('record.json', text))).toEqual({
      code: 0,
      stdout: [
        'verified: Catalina Duarte, AI product manager, decision version 2',
        `sealed 2026-11-22T12:00:00.000Z, hash ${proof.hash}`,
        `follows the record with hash ${before}`,
      ].join('\n'),
      stderr: '',
    });
  });

  it('fails on one changed byte, anywhere, and says what does not match', async () => {
    const bytes = Buffer.from(text, 'utf8');
    for (let position = 0; position < bytes.length; position += 31) {
      const broken = Uint8Array.from(bytes);
      broken[position]! ^= 1 << (position % 8);
      const { code, stdout } = await plumbline('verify', file('broken.json', broken));
      expect([position, code]).toEqual([position, 1]);
      expect(stdout).toMatch(/^not verified: .*broken\.json\n- ./);
    }
    const { stdout } = await plumbline('verify', file('broken.json', text.replace('"hire"', '"hold"')));
    expect(stdout).toContain("- The record does not match 'proof.commitment'");
  });

  it('tells a re-formatted file from a changed one', async () => {
    const oneLine = file('one-line.json', JSON.stringify(JSON.parse(text)));
    expect(await plumbline('verify', oneLine)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('The values match the proof'),
    });
    expect((await plumbline('verify', '--ignore-white-space', oneLine)).code).toBe(0);
    const changed = file('changed.json', JSON.stringify(JSON.parse(text.replace('"hire"', '"hold"'))));
    expect((await plumbline('verify', '--ignore-white-space', changed)).code).toBe(1);
  });

  it('takes bytes that are no text for a change, not for the replacement character', async () => {
    const latin1 = file('latin1.json', Buffer.from(text.replace('Catalina', 'Catalína'), 'latin1'));
    expect(await plumbline('verify', latin1)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('not valid UTF-8'),
    });
    expect((await plumbline('verify', file('bom.json', `\ufeff${text}`))).code).toBe(1);
  });

  it('gives no verdict on a file that can not be read', async () => {
    const missing = join(folder, 'missing.json');
    expect(await plumbline('verify', missing)).toEqual({
      code: 2,
      stdout: '',
      stderr: `plumbline: cannot read ${missing}: there is no such file`,
    });
    expect((await plumbline('verify', folder)).code).toBe(2);
    expect((await plumbline('verify', '/dev/zero')).stderr).toContain('it is larger than 32 MB');
    expect((await plumbline('verify')).code).toBe(2);
  });

  it('does not let a record write to the terminal', async () => {
    const hostile = { ...record, candidate: { id: 'c', name: '\u001b[2Jverified: somebody else' } };
    const sealed = sealRecord(sha256, hostile, { salt: sha256('salt'), previousHash: null });
    const { code, stdout } = await plumbline('verify', file('hostile.json', recordFileText(hostile, sealed.proof)));
    expect(code).toBe(0);
    expect(stdout).not.toContain('\u001b');
    expect(stdout.split('\n')[0]).toMatch(/^verified: \?\[2Jverified: somebody else, AI product manager/);
  });

  it('checks the chain of all decisions, and that a record is in it', async () => {
    const links = [sha256('one'), proof.hash, sha256('three')].reduce<DecisionLink[]>(
      (before, hash) => [...before, nextDecisionLink(sha256, 'org', hash, before.at(-1))],
      [],
    );
    const chain = file('chain.json', chainFileText('org', links));
    const whole = await plumbline('verify', chain, file('record.json', text));
    expect(whole).toMatchObject({ code: 0, stderr: '' });
    expect(whole.stdout).toContain(
      `verified: chain of 3 decisions, from the first to the last\nlast link ${links[2]!.hash}`,
    );
    expect(whole.stdout.endsWith('in the chain')).toBe(true);

    const stranger = sealRecord(sha256, { ...record, decisionVersion: 3 }, { salt: sha256('s'), previousHash: null });
    const loose = file('loose.json', recordFileText({ ...record, decisionVersion: 3 }, stranger.proof));
    expect(await plumbline('verify', chain, loose)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('the chain does not hold it'),
    });
    const cut = file('cut.json', chainFileText('org', links.slice(1)));
    expect(await plumbline('verify', cut)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('breaks at link 1'),
    });

    const short = file('short.json', chainFileText('org', links.slice(0, 2)));
    expect((await plumbline('verify', short)).code).toBe(0);
    expect((await plumbline('verify', '--anchor', links[1]!.hash, short)).code).toBe(0);
    expect((await plumbline('verify', '--anchor', links[2]!.hash, short)).code).toBe(1);
    expect((await plumbline('verify', '--anchor', links[2]!.hash, loose)).code).toBe(2);
  });
});
