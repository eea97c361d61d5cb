import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { PasswordField } from '../../../components/ui/password-field.js';
import { TextField } from '../../../components/ui/text-field.js';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from '../../../lib/form.js';
import { usePageTitle } from '../../../lib/page-title.js';
import { useSession } from '../../../lib/queries/session.js';
import { signIn, startSession } from '../api/sign-in.js';
import { texts } from '../texts.js';
import { DemoPeople } from './demo-people.js';
import css from './sign-in.module.css';

interface SignInPageProps {
  /** Called once signed in: the route goes where the person wanted to be. */
  readonly onSignedIn: () => void;
}

function PasswordSignIn({ onSignedIn }: SignInPageProps) {
  const client = useQueryClient();
  const form = useForm({
    initial: { email: '', password: '' },
    submit: async (values) => {
      await signIn(values);
      await startSession(client);
    },
    validate: ({ email, password }) => [
      ...(email.trim() === '' ? [{ path: '/email', message: 'Write your email address.' }] : []),
      ...(password === '' ? [{ path: '/password', message: 'Write your password.' }] : []),
    ],
    onDone: onSignedIn,
  });
  return (
    <section className={css.panel}>
      <h1>{texts.title}</h1>
      <Form form={form}>
        <TextField
          {...form.field('email')}
          label={texts.email}
          type="email"
          inputMode="email"
          autoComplete="username"
          required
          autoFocus
        />
        <PasswordField {...form.field('password')} label={texts.password} autoComplete="current-password" required />
        <FormActions>
          <Button type="submit" variant="primary" size="lg" wide busy={form.busy}>
            {texts.submit}
          </Button>
        </FormActions>
      </Form>
      <p className={css.small}>{texts.lost}</p>
    </section>
  );
}

export function SignInPage({ onSignedIn }: SignInPageProps) {
  const session = useSession();
  usePageTitle(session.demo ? texts.demo.title : texts.title);
  return session.demo ? (
    <DemoPeople people={session.demoPeople} me={session.me} onSignedIn={onSignedIn} />
  ) : (
    <PasswordSignIn onSignedIn={onSignedIn} />
  );
}
