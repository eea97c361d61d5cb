import { afterEach, describe, expect, it } from '@jest/globals';
import type { ArtifactComparisonView, ArtifactShelfView, LoopArtifactView } from '@app/contracts';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ApiRefusal, mockApi } from '../../testing/mock-api.js';
import { renderUi } from '../../testing/render.js';
import { attachProblems } from './attach-artifact-form.js';
import { EvidenceShelf } from './evidence-shelf.js';

afterEach(cleanup);

const artifact = (id: string, more: Partial<LoopArtifactView> = {}): LoopArtifactView => ({
  ...{ id, fileName: `${id}.json`, format: 'promptfoo-json', toolVersion: null, evaluatedAt: null, threshold: null },
  ...{ cases: 120, passed: 102, failed: 18, errors: 0, duplicates: 0, slices: [], metrics: [], warnings: [] },
  overall: { passed: 102, cases: 120, rate: 0.85, interval: [0.775, 0.903], verdict: null },
  ...{ judges: [{ kind: 'exact', assertions: 120 }], sources: [] },
  uploadedAt: `2026-01-01T00:00:0${id.length % 10}.000Z`,
  more: {
    ...{ suite: 'gate', models: ['m'], status: 'unknown', partial: 0, unscored: 0, epochs: 1, isClustered: false },
    ...{ margin: null, casesNeeded: null, judgeModels: [], nearDuplicates: 0, worstSlices: [], cost: null },
    ...{ tokens: null, medianLatencyMs: null, failing: [], unknown: ['caseSources', 'candidatePart'] },
  },
  ...{ roundId: null, criterionId: null, mayRemove: false },
  ...more,
});

const shelf = (more: Partial<ArtifactShelfView> = {}): ArtifactShelfView => ({
  artifacts: [artifact('a'), artifact('bb', { roundId: 'R1', criterionId: 'C3' })],
  cardArtifacts: [],
  attachAt: [],
  rounds: [{ id: 'R1', name: 'Evals', criterionIds: ['C1', 'C3'] }],
  criteria: [
    { id: 'C1', name: 'Eval suite' },
    { id: 'C3', name: 'Data' },
  ],
  ...more,
});

const comparison: ArtifactComparisonView = {
  ...{ compared: 120, better: 1, worse: 12, samePassed: 90, sameFailed: 17 },
  before: { id: 'a', fileName: 'a.json', models: ['model-a'] },
  after: { id: 'bb', fileName: 'bb.json', models: ['model-b'] },
  ...{ isModelChange: true, onlyBefore: 0, onlyAfter: 0, notJudged: 0, notMatched: 0 },
  ...{ passRateBefore: 0.85, passRateAfter: 0.76, p: 0.0034, sliceKey: 'slice', sliceKeys: ['slice', 'source'] },
  slices: [{ value: 'refunds', compared: 20, better: 0, worse: 5, samePassed: 15, sameFailed: 0 }],
  unforgivable: { compared: 10, better: 0, worse: 4, samePassed: 6, sameFailed: 0 },
  changed: [{ label: '<b>case 1</b>', change: 'worse', slices: ['refunds'], unforgivable: true }],
};

describe('the eval results of a candidate', () => {
  it('show each file with its figures, its place, and the question beside what it can not tell', async () => {
    mockApi({ 'GET /applications/x/artifacts': () => shelf() });
    await renderUi(<EvidenceShelf applicationId="x" />);
    const second = await screen.findByRole('article', { name: 'bb.json' });
    expect(second.textContent).toContain('R1 Evals · C3 Data');
    expect(second.textContent).toContain('85 % (95 % interval 77.5 % to 90.3 %) of 120 cases judged');
    expect(within(second).getByText(/^Where did the cases come from/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Attach/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull();
  });

  it('stand beside the criterion they speak to and beside no other', async () => {
    mockApi({ 'GET /applications/x/artifacts': () => shelf({ attachAt: 'everywhere' }) });
    await renderUi(<EvidenceShelf applicationId="x" beside={{ criterionId: 'C1', roundId: 'R1' }} />);
    expect(await screen.findByRole('article', { name: 'a.json' })).toBeTruthy();
    expect(screen.queryByRole('article', { name: 'bb.json' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Attach/ })).toBeNull();
  });

  it('compare: what got worse, where, and what chance alone would do', async () => {
    const calls = mockApi({
      'GET /applications/x/artifacts': () => shelf(),
      'GET /applications/x/artifacts/comparison': () => comparison,
    });
    await renderUi(<EvidenceShelf applicationId="x" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Compare two files' }));
    const part = await screen.findByRole('region', { name: 'The same cases in two files' });
    expect(await within(part).findByText(/model-a → model-b/)).toBeTruthy();
    expect(part.textContent).toContain('12 cases worse and 1 better, of 120 that both files judge.');
    expect(part.textContent).toContain("4 of those that must never fail; 5 in 'refunds'");
    expect(part.textContent).toContain('p = 0.003, over the 13 cases that changed');
    expect(within(part).getByText(/<b>case 1<\/b>/)).toBeTruthy();
    expect(calls.at(-1)?.path).toBe('/applications/x/artifacts/comparison?before=a&after=bb');
  });

  it('begin with the two that the candidate sent; the focus goes on to what was opened', async () => {
    const onCard = { ...artifact('zzz'), scorecardId: 's', author: null, uploadedAt: '2026-01-02T00:00:00.000Z' };
    const calls = mockApi({
      'GET /applications/x/artifacts': () => shelf({ cardArtifacts: [onCard] }),
      'GET /applications/x/artifacts/comparison': () => comparison,
    });
    await renderUi(<EvidenceShelf applicationId="x" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Compare two files' }));
    const part = await screen.findByRole('region', { name: 'The same cases in two files' });
    await waitFor(() => expect(calls.at(-1)?.path).toContain('before=a&after=bb'));
    expect(document.activeElement?.contains(part)).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
  });

  it.each([
    [['m'], ['m'], 'The same model'],
    [['m'], [], 'Not both files name a model'],
    [[], [], 'Not both files name a model'],
  ])(
    'say of the models %j and %j no more than the files do, and nothing of chance where nothing changed',
    async (...args) => {
      const [before, after, said] = args;
      mockApi({
        'GET /applications/x/artifacts': () => shelf(),
        'GET /applications/x/artifacts/comparison': () => ({
          ...comparison,
          ...{ isModelChange: false, better: 0, worse: 0, p: 1, slices: [], unforgivable: null, changed: [] },
          before: { ...comparison.before, models: before },
          after: { ...comparison.after, models: after },
        }),
      });
      await renderUi(<EvidenceShelf applicationId="x" />);
      fireEvent.click(await screen.findByRole('button', { name: 'Compare two files' }));
      expect(await screen.findByText(said)).toBeTruthy();
      expect(screen.getByText('No case changed, so there is nothing to tell from chance.')).toBeTruthy();
      expect(screen.queryByText(/McNemar/)).toBeNull();
    },
  );

  it('keep the focus when a file is removed', async () => {
    let artifacts = [artifact('a', { mayRemove: true }), artifact('bb')];
    mockApi({
      'GET /applications/x/artifacts': () => shelf({ artifacts }),
      'DELETE /applications/x/artifacts/a': () => {
        artifacts = [artifact('bb')];
        return undefined;
      },
    });
    await renderUi(<EvidenceShelf applicationId="x" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Remove a.json' }));
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', { name: 'Remove' });
    confirm.focus();
    fireEvent.click(confirm);
    await waitFor(() => expect(screen.queryByRole('article', { name: 'a.json' })).toBeNull());
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  });

  it('say why a comparison can not be made', async () => {
    mockApi({
      'GET /applications/x/artifacts': () => shelf(),
      'GET /applications/x/artifacts/comparison': () => {
        throw new ApiRefusal({ status: 409, code: 'EVIDENCE.FILE_MISSING', detail: 'Attach it again.' });
      },
    });
    await renderUi(<EvidenceShelf applicationId="x" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Compare two files' }));
    expect(await screen.findByText('Attach it again.')).toBeTruthy();
  });

  it('are silent where there is nothing to show and nothing to do', async () => {
    const calls = mockApi({ 'GET /applications/x/artifacts': () => shelf({ artifacts: [] }) });
    const { container } = await renderUi(<EvidenceShelf applicationId="x" />);
    await waitFor(() => expect(calls).toHaveLength(1));
    await act(() => Promise.resolve());
    expect(container.querySelector('article, h2')).toBeNull();
  });
});

describe('what is attached', () => {
  const file = new File(['{}'], 'a.json');

  it.each([
    [{ file: null, threshold: '' }, ['/file']],
    [{ file: new File([], 'a.json'), threshold: '' }, ['/file']],
    [{ file, threshold: '120' }, ['/threshold']],
    [{ file, threshold: 'ninety' }, ['/threshold']],
    [{ file, threshold: '90 %' }, []],
    [{ file, threshold: '' }, []],
  ])('%# is checked before it is sent', (draft, paths) => {
    expect(attachProblems(draft).map((one) => one.path)).toEqual(paths);
  });
});
