import { describe, expect, it } from '@jest/globals';
import type { EvalArtifactView } from '@app/contracts';
import { render, screen } from '@testing-library/react';
import { ArtifactMore } from './artifact-more.js';

const artifact: EvalArtifactView = {
  ...{ id: 'a', fileName: 'run.eval', format: 'inspect-eval', toolVersion: null, evaluatedAt: null, threshold: 0.9 },
  ...{ cases: 10, passed: 6, failed: 2, errors: 1, duplicates: 0, slices: [], metrics: [], sources: [], warnings: [] },
  overall: { passed: 6, cases: 8, rate: 0.75, interval: [0.4, 0.9], verdict: 'too_few' },
  judges: [{ kind: 'model-graded', assertions: 8 }],
  uploadedAt: '2026-01-01T00:00:00.000Z',
  more: {
    ...{ suite: 'capitals', models: ['openai/m'], status: 'success', partial: 0, unscored: 1, epochs: 2 },
    ...{ isClustered: true, margin: -0.15, casesNeeded: 16, judgeModels: [], nearDuplicates: 0, worstSlices: [] },
    ...{ cost: null, tokens: 640, medianLatencyMs: null, unknown: ['caseSources', 'judgeModel'] },
    failing: [{ label: 'sample 3', outcome: 'failed', input: '<img src=x onerror=alert(1)>', reason: null }],
  },
};

describe('what else a parsed file tells', () => {
  it('says unknown where it can not tell, and asks the question instead', () => {
    render(<ArtifactMore artifact={artifact} />);
    const valueOf = (term: string): string => screen.getByText(term).nextElementSibling?.firstChild?.textContent ?? '';
    expect([valueOf('Case sources'), valueOf('Grading model'), valueOf('Cost')]).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect([valueOf('Tokens'), valueOf('Not judged')]).toEqual(['640', '1 errored, 1 unscored']);
    expect([valueOf('Margin to the threshold'), valueOf('Cases needed to tell')]).toEqual(['−15.0 points', 'about 16']);
  });

  it('asks beside exactly those figures that the file can not tell', () => {
    render(<ArtifactMore artifact={artifact} />);
    const row = (term: string): string => screen.getByText(term).nextElementSibling?.textContent ?? '';
    expect(row('Case sources')).toContain('Where did the cases come from');
    expect(row('Grading model')).toContain('Which model graded?');
    expect(row('Judge')).not.toContain('?');
    expect(screen.getByRole('region', { name: /^Ask/ }).querySelectorAll('dt')).toHaveLength(2);
  });

  it('says of every figure what it was computed from', () => {
    const { container } = render(<ArtifactMore artifact={artifact} />);
    const figures = [...container.querySelectorAll('dd')];
    expect(figures.length).toBeGreaterThan(15);
    for (const figure of figures) expect(figure.querySelector('small')?.textContent).toMatch(/^from .+/);
  });

  it('shows what stands in the file as text, never as a page', () => {
    const { container } = render(<ArtifactMore artifact={artifact} />);
    expect(screen.getByText(/<img src=x onerror=alert\(1\)>/)).toBeTruthy();
    expect(container.querySelector('img')).toBeNull();
  });

  it('shows nothing of a file that was read before these figures were kept', () => {
    const { more: _, ...older } = artifact;
    expect(render(<ArtifactMore artifact={older} />).container.innerHTML).toBe('');
  });
});
