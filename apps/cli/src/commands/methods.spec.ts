import { describe, expect, it } from '@jest/globals';
import { plumbline } from '../testing/plumbline.js';

describe('plumbline methods', () => {
  it('prints every method with its limits', async () => {
    const { code, stdout, stderr } = await plumbline('methods');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('## Severity and leniency of raters');
    expect(stdout.split('**Can not say**')).toHaveLength(19);
  });
});
