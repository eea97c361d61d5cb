import { afterEach, expect, it } from '@jest/globals';
import '@testing-library/jest-dom/jest-globals';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../../testing/render.js';
import { KitWorkSamples } from './kit-work-samples.js';

afterEach(cleanup);

const sample = {
  id: 'WS-1',
  name: 'Behaviour spec',
  brief: 'One page on what the agent may do.',
  minutes: 25,
  roundId: 'R3',
  criterionIds: ['C4', 'C3'],
  anchors: ([1, 2, 3, 4] as const).map((level) => ({ level, text: `The page shows ${level}.` })),
  sources: ['S2'],
};

it('is one closed line per artefact, and opens to its brief and four anchors', async () => {
  await renderUi(<KitWorkSamples samples={[sample]} />);
  const summary = await screen.findByText('Work sample: Behaviour spec, 25 minutes');
  const details = summary.closest('details');
  expect(details?.open).toBe(false);
  await userEvent.click(summary);
  expect(details?.open).toBe(true);
  expect(screen.getByText('One page on what the agent may do.')).toBeVisible();
  expect(screen.getByText('Evidence for C4, C3')).toBeVisible();
  const anchors = within(screen.getByRole('list', { name: 'What the artefact shows: Behaviour spec' }));
  expect(anchors.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
    [1, 2, 3, 4].map((level) => expect.stringContaining(`Level ${level}The page shows ${level}.`)),
  );
});

it('is nothing where the round has none', async () => {
  const { container } = await renderUi(<KitWorkSamples samples={[]} />);
  expect(container.querySelector('details')).toBeNull();
});
