import { LIMITS } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { PasswordField } from '../../../components/ui/password-field.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { cx } from '../../../lib/classes.js';
import { useForm } from '../../../lib/form.js';
import { usePageTitle } from '../../../lib/page-title.js';
import { paths } from '../../../lib/paths.js';
import { NetworkError } from '../../../lib/problem.js';
import { acceptInvitation, invitationQuery } from '../api/invitation.js';
import { texts } from '../texts.js';
import css from './setup.module.css';

const InvalidLink = () => (
  <section className={cx(css.panel, css.narrow)}>
    <h1>{texts.invitation.invalidTitle}</h1>
    <p className={css.muted}>{texts.invitation.invalid}</p>
    <ButtonLink to={paths.signIn()}>{texts.invitation.signIn}</ButtonLink>
  </section>
);

function AcceptForm({ token, email, onDone }: InvitationPageProps & { readonly email: string }) {
  const form = useForm({
    initial: { password: '' },
    submit: (body) => acceptInvitation(token, body),
    validate: ({ password }) =>
      password.length >= LIMITS.passwordMin
        ? []
        : [{ path: '/password', message: texts.problems.password(LIMITS.passwordMin) }],
    onDone,
  });
  return (
    <Form form={form}>
      {/* So that password managers keep the pair. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField
        {...form.field('password')}
        label={texts.password}
        hint={texts.passwordHint(LIMITS.passwordMin)}
        autoComplete="new-password"
        required
        autoFocus
      />
      <FormActions>
        <Button type="submit" variant="primary" size="lg" wide busy={form.busy}>
          {texts.invitation.submit}
        </Button>
      </FormActions>
    </Form>
  );
}

export interface InvitationPageProps {
  readonly token: string;
  readonly onDone: () => void;
}

export function InvitationPage({ token, onDone }: InvitationPageProps) {
  const invitation = useQuery(invitationQuery(token));
  usePageTitle(invitation.data ? texts.invitation.title(invitation.data.organisationName) : texts.title);
  if (invitation.error instanceof NetworkError) {
    return <ErrorState error={invitation.error} onRetry={() => void invitation.refetch()} />;
  }
  if (invitation.error) return <InvalidLink />;
  if (!invitation.data) {
    return (
      <section className={cx(css.panel, css.narrow)} aria-busy="true">
        <Skeleton height={28} width="70%" />
        <Skeleton height={230} />
      </section>
    );
  }
  const { name, email, organisationName, expiresAt } = invitation.data;
  return (
    <section className={cx(css.panel, css.narrow)}>
      <div className={css.head}>
        <h1>{texts.invitation.title(organisationName)}</h1>
        <p className={css.muted}>{texts.invitation.text(name)}</p>
      </div>
      <dl className={css.facts}>
        <dt>{texts.invitation.email}</dt>
        <dd>{email}</dd>
        <dt>{texts.invitation.expires}</dt>
        <dd>
          <DateTime at={expiresAt} />
        </dd>
      </dl>
      <AcceptForm token={token} email={email} onDone={onDone} />
    </section>
  );
}
