import { afterEach, expect, it } from '@jest/globals';
import '@testing-library/jest-dom/jest-globals';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RubricChangesView, RubricHistoryItem, RubricPackView } from '@app/contracts';
import { mockApi } from '../../../testing/mock-api.js';
import { renderUi, testMe } from '../../../testing/render.js';
import { HistoryPage } from './history-page.js';

afterEach(cleanup);

const item = (id: string, version: string, more: Partial<RubricHistoryItem>): RubricHistoryItem => ({
  ...{
    id,
    packId: 'ai-pm',
    name: 'AI PM',
    version,
    contentHash: id.repeat(32),
    publishedAt: '2026-10-01T10:00:00.000Z',
  },
  ...{
    current: false,
    line: 'server',
    onServer: false,
    publishedBy: null,
    reason: 'Came with the server.',
    basedOn: null,
  },
  ...more,
});
const own = item('v3', '1.1.0', {
  ...{ current: true, line: 'own', basedOn: 'v1', publishedBy: { id: 'p', name: 'Ada Admin' } },
  reason: 'Anchor 3 was read in two ways.',
});
const versions = [own, item('v2', '1.0.1', { onServer: true }), item('v1', '1.0.0', {})];
const pack = (shown: readonly RubricHistoryItem[]): RubricPackView => ({
  ...{ packId: 'ai-pm', name: 'AI PM', head: shown[0]!, highestVersion: '1.1.0', versions: shown },
});
const c1 = { area: 'criteria', id: 'C1', name: 'Owns the eval suite' } as const;
const changes: RubricChangesView = {
  from: versions[2]!,
  to: own,
  changes: [
    { ...c1, kind: 'set', field: 'weight', from: 1, to: 2 },
    {
      ...c1,
      ...{ kind: 'reworded', field: 'anchors', part: '3' },
      segments: [
        { kind: 'same', text: 'Walks through a' },
        { kind: 'removed', text: 'suite' },
        { kind: 'added', text: 'living suite' },
      ],
    },
    { area: 'questions', id: 'R1-Q9', name: 'What broke?', kind: 'added' },
  ],
  lostComparability: [{ criterionId: 'C1', name: 'Owns the eval suite', because: 'reanchored' }],
};
const open = (route: string, shown = versions) => {
  const calls = mockApi({
    'GET /rubric-packs/ai-pm': () => pack(shown),
    'GET /rubrics/v3/changes': () => changes,
    'GET /rubrics/v2/changes': () => ({ ...changes, changes: [], lostComparability: [] }),
  });
  return renderUi(<HistoryPage packId="ai-pm" />, { route }).then(() => calls);
};

it('says of every version whose it is, who published it and why, and which is current', async () => {
  await open('/rubric-packs/ai-pm');
  const table = within(await screen.findByRole('table', { name: 'Version history' }));
  const [, first, second] = table.getAllByRole('row');
  for (const text of ['1.1.0', 'Own', 'Current', 'Ada Admin', 'Anchor 3 was read in two ways.'])
    expect(within(first!).getByText(text)).toBeVisible();
  for (const text of ['1.0.1', 'With the server', 'File on the server', 'The server'])
    expect(within(second!).getByText(text)).toBeVisible();
  expect(screen.queryByText('Edit from here')).not.toBeInTheDocument();
});

it('compares the newest with what it was made from, by criterion, and says what is lost', async () => {
  const calls = await open('/rubric-packs/ai-pm');
  const criteria = within(await screen.findByRole('region', { name: 'Criteria' }));
  expect(calls.some(({ path }) => path === '/rubrics/v3/changes?since=v1')).toBe(true);
  expect(criteria.getByText('1 → 2')).toBeVisible();
  const [words] = criteria.getAllByText(/^Walks through a/);
  expect(words!.parentElement).toHaveTextContent('Walks through a removed: suite; added: living suite;');
  expect(within(screen.getByRole('region', { name: 'Questions' })).getByText('Added')).toBeVisible();
  expect(screen.getByText(/has other anchors/)).toBeVisible();
});

it('keeps the two versions in the address', async () => {
  const calls = await open('/rubric-packs/ai-pm?from=v1&to=v2');
  expect(await screen.findByText('Nothing differs but the number, comments or layout.')).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'To' })).toHaveValue('v2');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'To' }), 'v3');
  expect(await screen.findByText('1 → 2')).toBeVisible();
  expect(calls.at(-1)?.path).toBe('/rubrics/v3/changes?since=v1');
});

it('says what this place is for while there is one version', async () => {
  await open('/rubric-packs/ai-pm', [item('v1', '1.0.0', { current: true, onServer: true })]);
  expect(await screen.findByText('There is one version so far')).toBeVisible();
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
});

it('lets whoever publishes begin from any version', async () => {
  mockApi({ 'GET /rubric-packs/ai-pm': () => pack(versions), 'GET /rubrics/v3/changes': () => changes });
  const me = { ...testMe, can: { ...testMe.can, publishRubrics: true } };
  await renderUi(<HistoryPage packId="ai-pm" />, { route: '/rubric-packs/ai-pm', session: { me } });
  const link = await screen.findByRole('link', { name: 'Edit from here: 1.0.1' });
  expect(link).toHaveAttribute('href', '/rubric-packs/ai-pm/edit?start=v2');
});
