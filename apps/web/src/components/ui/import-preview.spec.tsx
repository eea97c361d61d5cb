import { afterEach, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { renderUi } from '../../testing/render.js';
import { ImportPreview } from './import-preview.js';

afterEach(cleanup);

it('names what a row changes, and what is wrong with it', async () => {
  await renderUi(
    <ImportPreview
      preview={{
        rows: [
          { line: 2, action: 'skip', summary: 'Aya: no change', problems: [], changes: [] },
          {
            line: 3,
            action: 'update',
            summary: 'Change Rec',
            problems: [],
            changes: ['title: PM -> Lead', 'roles: recruiter -> none'],
          },
          {
            line: 4,
            action: 'error',
            summary: 'Change Ada',
            problems: ['roles: somebody must stay admin.'],
            changes: ['roles: admin -> none'],
          },
        ],
        counts: { create: 0, update: 1, skip: 1, error: 1 },
      }}
    />,
  );
  const [wrong, changed, same] = screen.getAllByRole('listitem');
  expect(within(wrong!).getByText('roles: somebody must stay admin.')).toBeTruthy();
  expect(within(wrong!).getByText('roles: admin -> none')).toBeTruthy();
  expect(within(changed!).getByText('title: PM -> Lead')).toBeTruthy();
  expect(within(changed!).getByText('roles: recruiter -> none')).toBeTruthy();
  expect(within(same!).getByText('Aya: no change')).toBeTruthy();
});
