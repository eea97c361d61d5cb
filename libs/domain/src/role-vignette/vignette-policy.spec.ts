import { describe, expect, it } from '@jest/globals';
import { isRoleFinding, type RoleFinding, type RoleVignette, type RoleVignetteSet } from './role-vignette.js';
import { assertAnswerable, vignetteScore, vignetteSplit, visibleVignette } from './vignette-policy.js';

const vignette = (id: string, reference: RoleFinding): RoleVignette => ({
  ...{ id, text: `Moment ${id}.`, reference, because: `Secret of ${id}.`, ask: 'Who chose?', sources: ['S0'] },
});
const set: RoleVignetteSet = {
  ...{ packId: 'p', packVersion: '1.0.0', version: '1.0.0', title: 'T', minutes: 5 },
  vignettes: [vignette('V1', 'tpm'), vignette('V2', 'mixed')],
};
const THREE: readonly RoleFinding[] = ['tpm', 'tpm', 'ai-pm'];

describe('a vignette', () => {
  it('is its text alone until the own answer is in, whatever others said', () => {
    const blind = visibleVignette(set.vignettes[0]!, null, THREE);
    expect(blind).toEqual({ id: 'V1', text: 'Moment V1.', answered: null });
    expect(JSON.stringify(blind)).toBe(JSON.stringify(visibleVignette(set.vignettes[0]!, null, [])));
  });

  it('opens its reference with the own answer, and the split from three others on', () => {
    const { answered } = visibleVignette(set.vignettes[0]!, 'ai-pm', THREE);
    expect(answered).toMatchObject({ choice: 'ai-pm', reference: 'tpm', because: 'Secret of V1.' });
    expect(answered!.split).toMatchObject({ status: 'shown', others: 3 });
    const { split } = visibleVignette(set.vignettes[0]!, 'ai-pm', THREE.slice(1)).answered!;
    expect(split).toEqual({ status: 'too_few' });
  });

  it('counts every finding, chosen or not', () => {
    const split = vignetteSplit(THREE);
    expect(split.status === 'shown' && split.counts.map(({ finding, people }) => `${finding} ${people}`)).toEqual([
      ...['ai-pm 1', 'ml-engineer 0', 'data-scientist 0', 'tpm 2', 'traditional-pm 0', 'mixed 0'],
    ]);
  });
});

describe('an answer', () => {
  const ids = { setId: 'new', newestSetId: 'new', vignetteId: 'V1' };

  it('is given once, to a vignette of the newest version', () => {
    expect(() => assertAnswerable(set, ids, false)).not.toThrow();
    expect(() => assertAnswerable(set, ids, true)).toThrow(
      expect.objectContaining({ code: 'VIGNETTE.ALREADY_ANSWERED' }),
    );
    expect(() => assertAnswerable(set, { ...ids, setId: 'old' }, false)).toThrow(
      expect.objectContaining({ code: 'VIGNETTE.REPLACED' }),
    );
    expect(() => assertAnswerable(set, { ...ids, vignetteId: 'V9' }, false)).toThrow(
      expect.objectContaining({ code: 'VIGNETTE.NOT_FOUND' }),
    );
  });

  it('is one of five roles, or mixed', () => {
    expect(['ai-pm', 'mixed', 'pm', 3, null].map(isRoleFinding)).toEqual([true, true, false, false, false]);
  });

  it('is set beside the reference in the mirror', () => {
    const answers = new Map<string, RoleFinding>([
      ['V1', 'ai-pm'],
      ['V2', 'mixed'],
      ['gone', 'tpm'],
    ]);
    expect(vignetteScore(set, answers)).toEqual({ answered: 2, of: 2, same: 1 });
    expect(vignetteScore(set, new Map())).toEqual({ answered: 0, of: 2, same: 0 });
  });
});
