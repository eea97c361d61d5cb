import { describe, expect, it } from '@jest/globals';
import { SMALL_RUBRIC } from '../testing/small-rubric.js';
import { roleGuideOf } from './role-guide.js';

const contrast = (profile: 'tpm' | 'ml-engineer' | 'traditional-pm') => ({
  ...{
    profile,
    gist: `Not a ${profile}.`,
    decisions: [{ what: 'Done', aiPm: 'A', other: 'B' }],
    mixUp: '',
    sources: ['S0'],
  },
});

describe('the guide to the roles', () => {
  it('puts the ML engineer first and the traditional product manager last, however the file has them', () => {
    const guide = roleGuideOf({
      ...SMALL_RUBRIC,
      roleGuide: [contrast('traditional-pm'), contrast('tpm'), contrast('ml-engineer')],
      roleComparison: [{ aspect: 'Failure', traditionalPm: 'A bug.', aiPm: 'A rate.' }],
    });
    expect(guide!.contrasts.map(({ label }) => label)).toEqual(['ML engineer', 'TPM', 'Traditional PM']);
    expect(guide!.comparison).toHaveLength(1);
  });

  it('is absent from a pack that was published without one', () => {
    expect(roleGuideOf(SMALL_RUBRIC)).toBeNull();
  });
});
