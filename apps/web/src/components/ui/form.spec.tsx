import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { api } from '../../lib/api.js';
import { useForm } from '../../lib/form.js';
import { ApiRefusal, mockApi } from '../../testing/mock-api.js';
import { renderUi } from '../../testing/render.js';
import { Button } from './button.js';
import { CheckboxGroup } from './checkbox.js';
import { Form } from './form.js';
import { TextField } from './text-field.js';

const ROLES = [
  { value: 'admin', label: 'Administrator' },
  { value: 'recruiter', label: 'Recruiter' },
] as const;

function PersonForm() {
  const form = useForm({
    initial: { name: '', roles: [] as readonly ('admin' | 'recruiter')[] },
    submit: (values) => api.post('/people', values),
    validate: ({ name }) => (name === '' ? [{ path: '/name', message: 'Write the name.' }] : []),
  });
  return (
    <Form form={form}>
      <TextField {...form.field('name')} label="Name" hint="As the panel knows them" maxLength={10} required />
      <CheckboxGroup {...form.field('roles')} label="Roles" options={ROLES} />
      <Button type="submit" busy={form.busy}>
        Add
      </Button>
    </Form>
  );
}

afterEach(cleanup);

describe('a form that is refused', () => {
  it('puts the focus into a summary whose links lead to the fields', async () => {
    const calls = mockApi({});
    await renderUi(<PersonForm />);
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    const summary = screen.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    await userEvent.click(screen.getByRole('link', { name: 'Write the name.' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Name'));
    expect(calls).toHaveLength(0);
  });

  it('shows the server’s words by the field they are about and keeps what was typed', async () => {
    mockApi({
      'POST /people': () => {
        throw new ApiRefusal({
          status: 422,
          code: 'REQUEST.INVALID',
          detail: 'Nothing was saved.',
          errors: [
            { path: '/name', message: 'This name is taken.' },
            { path: '/roles/0', message: 'An administrator can not be added here.' },
          ],
        });
      },
    });
    await renderUi(<PersonForm />);
    await userEvent.type(screen.getByLabelText('Name'), 'Maren');
    await userEvent.click(screen.getByLabelText('Administrator'));
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await screen.findByText('Nothing was saved.');
    const name = screen.getByLabelText<HTMLInputElement>('Name');
    expect(name.value).toBe('Maren');
    expect(name.getAttribute('aria-invalid')).toBe('true');
    const described = (name.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(described).toEqual(['As the panel knows them', 'This name is taken.']);
    // A problem of one item goes to the group that holds it.
    await userEvent.click(screen.getByRole('link', { name: 'An administrator can not be added here.' }));
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Roles' }));
  });

  it('drops the message of a field once it is changed', async () => {
    mockApi({});
    await renderUi(<PersonForm />);
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await userEvent.type(screen.getByLabelText('Name'), 'M');
    expect(screen.queryAllByText('Write the name.')).toHaveLength(0);
  });
});

describe('a limited text field', () => {
  it('counts near the limit and never cuts what was pasted', async () => {
    mockApi({});
    await renderUi(<PersonForm />);
    const name = screen.getByLabelText<HTMLInputElement>('Name');
    await userEvent.type(name, 'Maren');
    expect(screen.queryByText(/characters/)).toBeNull();
    await userEvent.type(name, ' Osei the Second');
    expect(name.value).toBe('Maren Osei the Second');
    expect(screen.getByText('11 characters too many')).toBeTruthy();
  });
});

describe('a submit', () => {
  it('is sent once however often Enter is pressed', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const calls = mockApi({ 'POST /people': () => new Promise((done) => (answer = done)) });
    await renderUi(<PersonForm />);
    await userEvent.type(screen.getByLabelText('Name'), 'Maren{Enter}{Enter}');
    await waitFor(() => expect(calls.length).toBeGreaterThan(0));
    answer({ id: 'p' });
    await waitFor(() => expect(screen.getByRole('button', { name: 'Add' }).getAttribute('aria-busy')).not.toBe('true'));
    expect(calls).toHaveLength(1);
    expect(calls[0]?.body).toEqual({ name: 'Maren', roles: [] });
  });
});
