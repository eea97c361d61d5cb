import { describe, expect, it } from '@jest/globals';
import { SMALL_RUBRIC } from '../testing/small-rubric.js';
import { mixedRoleStatement, roleProfile } from './role-profile.js';

type Answer = 'yes' | 'no' | 'not_seen';
const card = (raterId: string, answers: Record<string, Answer>) => ({
  raterId,
  roundId: 'R1',
  indicators: Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, { answer, quote: `${raterId} ${id}` }]),
  ),
});

describe('the role profile', () => {
  it('counts an indicator when two raters answered yes, and shows the quotes behind it', () => {
    const [aiPm] = roleProfile(SMALL_RUBRIC, [card('A', { I1: 'yes', I2: 'yes' }), card('B', { I1: 'yes', I2: 'no' })]);
    expect(aiPm).toMatchObject({ profile: 'ai-pm', yes: 1, asked: 2, contested: ['owns the eval definition'] });
    expect(aiPm!.quotes).toHaveLength(4);
  });

  it('shows nothing from one rater', () => {
    expect(roleProfile(SMALL_RUBRIC, [card('A', { I1: 'yes' })]).every((one) => one.asked === 0 && one.yes === 0)).toBe(
      true,
    );
  });

  it('shows nothing from one rater who was asked in two rounds', () => {
    const twice = [card('A', { I1: 'yes' }), card('A', { I1: 'yes' })];
    expect(roleProfile(SMALL_RUBRIC, twice).every((one) => one.asked === 0 && one.yes === 0)).toBe(true);
  });

  it('treats not seen as no answer', () => {
    const [aiPm] = roleProfile(SMALL_RUBRIC, [card('A', { I1: 'yes' }), card('B', { I1: 'not_seen' })]);
    expect(aiPm).toMatchObject({ yes: 0, contested: [] });
  });

  it('asks for an explanation when another profile is as strong', () => {
    const base = { label: '', contested: [], quotes: [] };
    const aiPm = { ...base, profile: 'ai-pm' as const, label: 'AI PM', yes: 5, asked: 6 };
    expect(mixedRoleStatement([aiPm, { ...base, profile: 'tpm', label: 'TPM', yes: 4, asked: 5 }])).toBe(
      'AI PM 5 of 6, TPM 4 of 5: explain in debrief',
    );
    expect(mixedRoleStatement([aiPm, { ...base, profile: 'tpm', label: 'TPM', yes: 1, asked: 5 }])).toBeNull();
  });
});
