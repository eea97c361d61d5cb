import { afterEach, expect, it } from '@jest/globals';
import '@testing-library/jest-dom/jest-globals';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { useTyped } from './use-typed.js';

afterEach(cleanup);

const committed: string[] = [];

function Field({ value, onCommit }: { readonly value: string; readonly onCommit: (next: string) => void }) {
  const { shown, change, flush } = useTyped(value, onCommit, (a, b) => a.trim() === b);
  return <input aria-label="Field" value={shown} onChange={(event) => change(event.target.value)} onBlur={flush} />;
}

function Owner({ isShown = true }: { readonly isShown?: boolean }) {
  const [value, setValue] = useState('start');
  const commit = (next: string): void => {
    committed.push(next);
    setValue(next.trim());
  };
  return (
    <>
      {isShown && <Field value={value} onCommit={commit} />}
      <button type="button" onClick={() => setValue('from elsewhere')}>
        Elsewhere
      </button>
    </>
  );
}

it('shows every key at once, hands on what was typed as a whole, and keeps the space at its end', async () => {
  committed.length = 0;
  render(<Owner />);
  const field = screen.getByRole('textbox', { name: 'Field' });
  await userEvent.type(field, ' and more ');
  expect(field).toHaveValue('start and more ');
  await userEvent.tab();
  expect(field).toHaveValue('start and more ');
  expect(committed.at(-1)).toBe('start and more ');
  expect(committed.length).toBeLessThan(' and more '.length);
});

it('shows what comes from elsewhere', async () => {
  render(<Owner />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Field' }), ' x');
  await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }));
  expect(screen.getByRole('textbox', { name: 'Field' })).toHaveValue('from elsewhere');
});

it('hands on what is waiting when the field goes away', async () => {
  committed.length = 0;
  const { rerender } = render(<Owner />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Field' }), '!', { delay: null });
  rerender(<Owner isShown={false} />);
  expect(committed).toEqual(['start!']);
});
