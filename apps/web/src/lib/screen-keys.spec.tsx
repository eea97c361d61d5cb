import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { listScreenKeys, useScreenKeys } from './screen-keys.js';

function Screen({ onKey, dialog = false }: { readonly onKey: (key: string) => void; readonly dialog?: boolean }) {
  useScreenKeys('Scorecard', [
    { keys: ['1', '2'], label: 'Level', run: (_event, key) => onKey(key) },
    { keys: 'shift+r', label: 'Review', run: (_event, key) => onKey(key) },
  ]);
  return (
    <>
      <input aria-label="Notes" />
      <input aria-label="Level 1" type="radio" />
      {dialog && <div role="dialog" aria-modal="true" />}
    </>
  );
}

afterEach(cleanup);

describe('the keys of a screen', () => {
  it('work outside of text fields, on radio buttons too', async () => {
    const onKey = jest.fn();
    render(<Screen onKey={onKey} />);
    await userEvent.keyboard('2');
    screen.getByLabelText('Level 1').focus();
    await userEvent.keyboard('1{Shift>}R{/Shift}');
    expect(onKey.mock.calls).toEqual([['2'], ['1'], ['shift+r']]);
  });

  it('are letters like any other in a text field', async () => {
    const onKey = jest.fn();
    render(<Screen onKey={onKey} />);
    await userEvent.type(screen.getByLabelText('Notes'), '12');
    expect(onKey).not.toHaveBeenCalled();
    expect(screen.getByLabelText<HTMLInputElement>('Notes').value).toBe('12');
  });

  it('leave Ctrl, Alt and Cmd to the browser and rest under a dialog', async () => {
    const onKey = jest.fn();
    const { rerender } = render(<Screen onKey={onKey} />);
    await userEvent.keyboard('{Control>}1{/Control}{Alt>}1{/Alt}{Meta>}1{/Meta}');
    rerender(<Screen onKey={onKey} dialog />);
    await userEvent.keyboard('1');
    expect(onKey).not.toHaveBeenCalled();
  });

  it('are listed while the screen is there, and gone with it', () => {
    const { unmount } = render(<Screen onKey={() => undefined} />);
    expect(listScreenKeys().map((group) => group.title)).toEqual(['Scorecard']);
    unmount();
    expect(listScreenKeys()).toEqual([]);
  });
});
