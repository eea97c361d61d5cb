import { describe, expect, it } from '@jest/globals';
import { quoted } from './quoted.js';

describe('words in quotation marks', () => {
  it('get one pair, whoever typed it', () => {
    expect(quoted(' nine burglars ')).toBe('“nine burglars”');
    expect(quoted('“Nine burglars.”')).toBe('“Nine burglars.”');
    expect(quoted('"Nine burglars."')).toBe('"Nine burglars."');
  });

  it('are marked when only a part was quoted', () => {
    expect(quoted('“yes” and then nothing')).toBe('““yes” and then nothing”');
  });
});
