import { afterEach, expect, it, jest } from '@jest/globals';
import '@testing-library/jest-dom/jest-globals';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mockApi } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { KitPage } from './kit-page.js';

afterEach(cleanup);

const anchors = ([1, 2, 3, 4] as const).map((level) => ({ level, text: `What ${level} looks like.` }));
const kit = {
  rubricVersionId: 'v1',
  rubricLabel: 'AI PM 1.0.0',
  round: { id: 'R1', name: 'Suite review', minutes: 60, purpose: 'Work through the suite.' },
  criteria: [
    { id: 'C1', name: 'Owns the suite', anchors, notAssessedWhen: ['Nothing may be shown.'] },
    { id: 'C9', name: 'Agents', anchors, notAssessedWhen: [] },
  ],
  questions: [{ id: 'Q1', text: 'Who added the last case?', probes: ['After which incident?'], criterionIds: ['C1'] }],
  workSamples: [{ id: 'W1', name: 'Spec', minutes: 25, brief: 'One page.', criterionIds: ['C1'], anchors }],
  exemptCriterionIds: ['C9'],
  documents: [],
  roleGuide: {
    contrasts: [
      {
        ...{ profile: 'ml-engineer', label: 'ML engineer', gist: 'One ships the model.', sources: ['S4'] },
        ...{
          decisions: [{ what: 'Success', aiPm: 'The task is done.', other: 'It serves.' }],
          mixUp: 'Ask who chose.',
        },
      },
    ],
    comparison: [{ aspect: 'Failure', traditionalPm: 'A bug.', aiPm: 'A rate.' }],
  },
};
const content = {
  ratings: { C1: { level: 4, notAssessed: null, confidence: 'high' } },
  evidence: [{ id: 'e', text: 'WRITTEN-CANARY', criterionIds: ['C1'] }],
  summary: 'WRITTEN-CANARY',
};
const view = {
  id: 'card',
  status: 'draft',
  candidate: { id: 'c', name: 'Noor Halvorsen', headline: '' },
  requisition: { id: 'r', title: 'AI PM, Support' },
  interview: null,
  content,
  kit,
};
const open = (card: object) => {
  mockApi({ 'GET /scorecards/card': () => card });
  return renderUi(<KitPage scorecardId="card" />, { route: '/scorecards/card/kit' });
};

it('is the round on paper: purpose, questions with probes, anchors, work samples, and for whom', async () => {
  const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
  await open(view);
  expect(await screen.findByRole('heading', { level: 1, name: 'Interview kit: R1 Suite review' })).toBeVisible();
  expect(screen.getByText('Interview with Noor Halvorsen')).toBeVisible();
  expect(screen.getByText('60 minutes. Work through the suite.')).toBeVisible();
  const question = screen.getByRole('heading', { name: 'Who added the last case?' }).closest('li');
  expect(within(question!).getByText('After which incident?')).toBeVisible();
  expect(screen.getAllByText('What 4 looks like.')).toHaveLength(2);
  expect(screen.getByText('One page.')).toBeVisible();
  const engineer = screen.getByRole('region', { name: 'AI PM and ML engineer' });
  for (const text of ['One ships the model.', 'The task is done.', 'It serves.'])
    expect(within(engineer).getByText(text)).toBeVisible();
  expect(screen.getByText('A rate.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledTimes(1);
});

it('holds nothing that was rated or written, and no criterion that this role does not need', async () => {
  const { container } = await open(view);
  await screen.findByRole('heading', { level: 1 });
  expect(container).not.toHaveTextContent('WRITTEN-CANARY');
  expect(container.querySelector('input, [aria-checked]')).toBeNull();
  expect(screen.queryByText(/C9 Agents/)).toBeNull();
});

it('names nobody where the card is no longer asked for', async () => {
  const { container } = await open({ id: 'card', status: 'kept', content, kit, artifacts: [] });
  expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
  expect(container).not.toHaveTextContent('Interview with');
});
