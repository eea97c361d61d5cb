import { afterEach, beforeEach, expect, it } from '@jest/globals';
import '@testing-library/jest-dom/jest-globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  CheckRubricBody,
  PublishRubricBody,
  RubricCheckView,
  RubricHistoryItem,
  RubricImpactItem,
  RubricPackView,
} from '@app/contracts';
import { ApiRefusal, mockApi, type MockRoute } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { EditorPage } from './editor-page.js';

afterEach(cleanup);
beforeEach(() => sessionStorage.clear());

const TEXT = `# kept
pack: ai-pm
name: AI PM
version: 1.0.0
summary: What it is.
criteria:
  - id: C1 # the first
    name: First
    weight: 1
    anchors:
      1: >-
        Nothing was
        measured.
`;
const version: RubricHistoryItem = {
  ...{ id: 'v1', packId: 'ai-pm', name: 'AI PM', version: '1.0.0', contentHash: 'a'.repeat(64), current: true },
  ...{ publishedAt: '2026-10-01T10:00:00.000Z', line: 'server', onServer: true },
  ...{ publishedBy: null, reason: 'Came with the server.', basedOn: null },
};
const pack: RubricPackView = {
  ...{ packId: 'ai-pm', name: 'AI PM', head: version, highestVersion: '1.0.0', versions: [version] },
};
const newer = { ...version, id: 'v2', version: '1.1.0', contentHash: 'b'.repeat(64), line: 'own' } as const;
const notHigher = {
  file: null,
  line: 4,
  column: 10,
  code: 'version-not-higher',
  message: 'The version must be higher.',
};
const clean: RubricCheckView = {
  problems: [],
  difference: {
    changes: [{ area: 'criteria', id: 'C1', name: 'First', kind: 'set', field: 'weight', from: 1, to: 2 }],
    lostComparability: [],
  },
};
const requisition = (id: string, more: Partial<RubricImpactItem>): RubricImpactItem => ({
  ...{ requisitionId: id, title: id, status: 'open', rubricVersionId: 'v1', version: '1.0.0' },
  ...{ loops: { planned: 1, begun: 0 }, cards: null, canMove: false, ...more },
});
const requisitions = [
  requisition('Runs', { loops: { planned: 0, begun: 2 } }),
  requisition('Counted', { loops: { planned: 0, begun: 1 }, cards: { submitted: 2, waiting: 3 } }),
  requisition('Begins', { canMove: true }),
];

const open = async (more: Readonly<Record<string, MockRoute>> = {}) => {
  const calls = mockApi({
    'GET /rubric-packs/ai-pm': () => pack,
    'GET /rubrics/v1/source': () => ({ rubricVersionId: 'v1', version: '1.0.0', sourceText: TEXT }),
    'POST /rubric-packs/ai-pm/checks': ({ body }) =>
      (body as CheckRubricBody).sourceText.includes('version: 1.1.0')
        ? clean
        : { problems: [notHigher], difference: { changes: [], lostComparability: [] } },
    'GET /rubric-packs/ai-pm/impact': () => ({ requisitions }),
    ...more,
  });
  await renderUi(<EditorPage packId="ai-pm" />, { route: '/rubric-packs/ai-pm/edit' });
  await screen.findByRole('heading', { name: 'Next version of AI PM' });
  return calls;
};
const source = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Text of the file' });
const raise = async (): Promise<void> => {
  const field = screen.getByRole('textbox', { name: 'Version' });
  await userEvent.clear(field);
  await userEvent.type(field, '1.1.0');
  await userEvent.tab();
};

it('writes the form into the text where the value stands, and keeps comments', async () => {
  await open();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Edit' }), 'criteria.C1');
  const anchor = screen.getByRole('textbox', { name: 'Anchor 1' });
  expect(anchor).toHaveValue('Nothing was measured.');
  await userEvent.type(anchor, ' At all');
  const weight = screen.getByRole('textbox', { name: 'Weight' });
  await userEvent.clear(weight);
  expect(screen.getByText('Write a number. The file has 1 until then.')).toBeVisible();
  expect(source().value).toContain('weight: 1');
  await userEvent.type(weight, '2');
  await waitFor(() => expect(source().value).toContain('weight: 2'));
  expect(source().value).toBe(
    TEXT.replace('weight: 1', 'weight: 2').replace(
      '        Nothing was\n        measured.',
      '        Nothing was measured. At all',
    ),
  );
});

it('shows in the form what is typed into the text, and says so while that can not be read', async () => {
  await open();
  await userEvent.clear(source());
  await userEvent.paste(TEXT.replace('name: AI PM', 'name: Ours'));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Ours'));
  await userEvent.clear(source());
  await userEvent.paste('name: [');
  expect(await screen.findByText('The form comes back as soon as the YAML can be read.')).toBeVisible();
});

it('lists each problem as a way to its place', async () => {
  await open();
  const check = within(screen.getByRole('region', { name: 'Check' }));
  expect(await check.findByText('1 problem')).toBeVisible();
  expect(check.getByText('The version must be higher.')).toBeVisible();
  await userEvent.click(check.getByRole('button', { name: 'Line 4, column 10' }));
  await waitFor(() => expect(source()).toHaveFocus());
  expect(source().selectionStart).toBe(TEXT.indexOf('1.0.0'));
  expect(screen.getByRole('button', { name: 'Publish…' })).toBeDisabled();
});

it('keeps the text when the check fails, and says that it is not checked', async () => {
  await open({
    'POST /rubric-packs/ai-pm/checks': () => {
      throw new ApiRefusal({ status: 503, code: 'SERVER.STOPPING', detail: 'Later.' });
    },
  });
  expect(await screen.findByText('This could not be checked')).toBeVisible();
  await raise();
  expect(source().value).toContain('version: 1.1.0');
  expect(screen.getByRole('button', { name: 'Publish…' })).toBeDisabled();
});

it('publishes with a reason, what was chosen, and the base that was seen; twice pressed is one request', async () => {
  let sent: PublishRubricBody | undefined;
  const calls = await open({
    'POST /rubric-packs/ai-pm/versions': ({ body }) => {
      sent = body as PublishRubricBody;
      return { rubricVersionId: 'v2', version: '1.1.0', moved: [] };
    },
  });
  await raise();
  expect(await screen.findByText('No problems')).toBeVisible();
  expect(screen.getByText('1 change against 1.0.0')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Publish…' })).toBeEnabled());
  await userEvent.click(screen.getByRole('button', { name: 'Publish…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Publish this version' }));
  const impact = within(await dialog.findByRole('region', { name: 'What it means for running requisitions' }));
  expect(impact.getByText(/0 loops planned, 2 begun; How many cards there are is not open to you/)).toBeVisible();
  expect(impact.getByText(/2 cards submitted, 3 asked for/)).toBeVisible();
  expect(impact.getAllByRole('checkbox')).toHaveLength(1);
  await userEvent.click(dialog.getByRole('button', { name: 'Publish' }));
  expect(await dialog.findAllByText('Say why this version is published.')).not.toHaveLength(0);
  await userEvent.type(dialog.getByRole('textbox', { name: /Reason/ }), 'Read in two ways.');
  await userEvent.click(impact.getByRole('checkbox', { name: /Begins/ }));
  await userEvent.click(dialog.getByRole('button', { name: 'Publish' }));
  expect(await screen.findByText('At /rubric-packs/ai-pm?from=v1&to=v2')).toBeVisible();
  expect(sent).toEqual({
    ...{ reason: 'Read in two ways.', moveRequisitionIds: ['Begins'], baseHash: version.contentHash },
    sourceText: TEXT.replace('version: 1.0.0', 'version: 1.1.0'),
  });
  expect(calls.filter(({ path }) => path.endsWith('/versions'))).toHaveLength(1);
  expect(sessionStorage).toHaveLength(0);
});

it('keeps the text over a reload, and throws it away only when asked', async () => {
  await open();
  await raise();
  cleanup();
  await open();
  expect(source().value).toContain('version: 1.1.0');
  expect(screen.getByText('Your unpublished text of before is here again.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Start over' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Throw it away' }));
  await waitFor(() => expect(source().value).toBe(TEXT));
});

it('does not publish over somebody else: it says what is there, and going on is a choice', async () => {
  let isNewer = false;
  await open({
    'GET /rubric-packs/ai-pm': () => (isNewer ? { ...pack, head: newer, versions: [newer, version] } : pack),
    'POST /rubric-packs/ai-pm/versions': () => {
      isNewer = true;
      throw new ApiRefusal({ status: 412, code: 'RUBRIC.STALE' });
    },
  });
  await raise();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Publish…' })).toBeEnabled());
  await userEvent.click(screen.getByRole('button', { name: 'Publish…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Publish this version' }));
  await userEvent.type(await dialog.findByRole('textbox', { name: /Reason/ }), 'Mine.');
  await userEvent.click(dialog.getByRole('button', { name: 'Publish' }));
  expect(await screen.findByText('Version 1.1.0 was published meanwhile')).toBeVisible();
  expect(source().value).toContain('version: 1.1.0');
  expect(screen.getByRole('button', { name: 'Publish…' })).toBeDisabled();
  const compare = screen.getByRole('link', { name: 'What 1.1.0 changed' });
  expect(compare).toHaveAttribute('href', '/rubric-packs/ai-pm?from=v1&to=v2');
  await userEvent.click(screen.getByRole('button', { name: 'Publish on top of 1.1.0' }));
  expect(screen.queryByText('Version 1.1.0 was published meanwhile')).not.toBeInTheDocument();
});
