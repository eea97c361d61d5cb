import { afterEach, expect, it } from '@jest/globals';
import '@testing-library/jest-dom/jest-globals';
import { cleanup, screen, within } from '@testing-library/react';
import type { RubricVersionView } from '@app/contracts';
import type { Rubric } from '@app/domain';
import { mockApi } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { RubricPage } from './rubric-page.js';

afterEach(cleanup);

const anchors = ([1, 2, 3, 4] as const).map((level) => ({ level, text: `The page shows ${level}.` }));
const rubric: Rubric = {
  ...{ packId: 'agents', name: 'Agents', version: '1.0.0', summary: 'For agents.', bars: [], gates: [] },
  criteria: [
    {
      ...{ id: 'C4', name: 'Sets limits', shortName: 'Limits', weight: 2, gate: false, jobRelatedness: 'Needed.' },
      ...{ notAssessedWhen: [], anchors, sources: ['S2'] },
    },
  ],
  rounds: [
    {
      ...{ id: 'R3', name: 'Model risk', shortName: 'Risk', kind: 'panel', minutes: 90, raters: 3, purpose: 'To ask.' },
      ...{ criterionIds: ['C4'], indicatorIds: [] },
    },
  ],
  ...{ questions: [], redFlags: [], roleIndicators: [], contrasts: [], evalEvidenceFields: [], intake: [] },
  bandFit: { components: [], verdicts: [], guidance: '' },
  sources: [{ id: 'S2', title: 'Product manager for agent systems' }],
};
const workSamples = [
  {
    ...{ id: 'WS-1', name: 'Behaviour spec', brief: 'One page.', minutes: 25, roundId: 'R3', criterionIds: ['C4'] },
    ...{ anchors, sources: ['S2'] },
  },
];
const version = (shown: Rubric): RubricVersionView => ({
  ...{ id: 'rv', packId: 'agents', name: 'Agents', version: '1.0.0', contentHash: 'abc', current: true },
  ...{ line: 'server', onServer: true },
  publishedAt: '2026-10-01T10:00:00.000Z',
  rubric: shown,
});
const open = async (shown: Rubric): Promise<void> => {
  mockApi({ 'GET /rubrics/rv': () => version(shown) });
  await renderUi(<RubricPage rubricVersionId="rv" />, { route: '/rubrics/rv?part=samples' });
  await screen.findByRole('heading', { name: 'Agents' });
};

it('shows the work samples as a part of their own, with brief, round, criteria, anchors and sources', async () => {
  await open({ ...rubric, workSamples });
  expect(screen.getByRole('tab', { name: 'Work samples' })).toHaveAttribute('aria-selected', 'true');
  const panel = within(screen.getByRole('tabpanel'));
  expect(panel.getByRole('heading', { name: 'Behaviour spec' })).toBeVisible();
  for (const text of ['One page.', '25 minutes', 'R3 Risk', 'C4 Limits', 'Product manager for agent systems']) {
    expect(panel.getByText(text)).toBeVisible();
  }
  const shown = within(panel.getByRole('list', { name: 'What the artefact shows: Behaviour spec' }));
  expect(shown.getAllByRole('listitem')).toHaveLength(4);
});

it('has no such part where a pack asks for none', async () => {
  await open(rubric);
  expect(screen.queryByRole('tab', { name: 'Work samples' })).toBeNull();
  expect(screen.getByRole('tab', { name: 'Criteria' })).toHaveAttribute('aria-selected', 'true');
});
