import type { SetupBody } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { PasswordField } from '../../../components/ui/password-field.js';
import { TextField } from '../../../components/ui/text-field.js';
import { type FormProblem, useForm } from '../../../lib/form.js';
import { setUp } from '../api/set-up.js';
import { texts } from '../texts.js';
import type { SetupPageProps } from './setup-page.js';
import { TokenHelp } from './token-help.js';

type Values = Omit<SetupBody, 'token'>;

function problemsOf(values: Values): FormProblem[] {
  const missing = (key: 'organisationName' | 'name') =>
    values[key].trim() === '' ? [{ path: `/${key}`, message: texts.problems[key] }] : [];
  return [
    ...missing('organisationName'),
    ...missing('name'),
    ...(/^\S+@\S+$/.test(values.email.trim()) ? [] : [{ path: '/email', message: texts.problems.email }]),
    ...(values.password.length >= LIMITS.passwordMin
      ? []
      : [{ path: '/password', message: texts.problems.password(LIMITS.passwordMin) }]),
  ];
}

export function OrganisationForm({ token, onDone }: SetupPageProps) {
  const form = useForm<Values, unknown>({
    initial: { organisationName: '', name: '', email: '', password: '' },
    submit: (values) => setUp({ ...values, token }),
    validate: problemsOf,
    onDone,
  });
  return (
    <Form form={form}>
      <TokenHelp failure={form.failure} />
      <TextField
        {...form.field('organisationName')}
        label={texts.organisationName}
        hint={texts.organisationHint}
        maxLength={LIMITS.name}
        autoComplete="organization"
        required
      />
      <TextField {...form.field('name')} label={texts.name} maxLength={LIMITS.name} autoComplete="name" required />
      <TextField
        {...form.field('email')}
        label={texts.email}
        hint={texts.emailHint}
        type="email"
        inputMode="email"
        maxLength={LIMITS.email}
        autoComplete="username"
        required
      />
      <PasswordField
        {...form.field('password')}
        label={texts.password}
        hint={texts.passwordHint(LIMITS.passwordMin)}
        autoComplete="new-password"
        required
      />
      <FormActions>
        <Button type="submit" variant="primary" size="lg" busy={form.busy}>
          {texts.submit}
        </Button>
      </FormActions>
    </Form>
  );
}
