import type { MeView, SessionView } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { Modal } from '../../../components/ui/modal.js';
import { PasswordField } from '../../../components/ui/password-field.js';
import { useForm } from '../../../lib/form.js';
import { paths } from '../../../lib/paths.js';
import { sessionQuery } from '../../../lib/queries/session.js';
import { sessionGate } from '../../../lib/session-gate.js';
import { signIn, signInDemo } from '../api/sign-in.js';
import { texts } from '../texts.js';
import css from './sign-in.module.css';

function leave(): void {
  sessionGate.settle(false);
  window.location.assign(paths.signIn());
}

/** Only the same person may go on: the page behind holds what they typed. */
function AgainForm({ me, demo }: { readonly me: MeView; readonly demo: boolean }) {
  const client = useQueryClient();
  const form = useForm({
    initial: { password: '' },
    submit: ({ password }) => (demo ? signInDemo({ personId: me.id }) : signIn({ email: me.email, password })),
    onDone: () => {
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      sessionGate.settle(true);
    },
  });
  return (
    <Form form={form}>
      <p className={css.muted}>{texts.again.text}</p>
      {!demo && (
        <>
          <p>{me.email}</p>
          <PasswordField
            {...form.field('password')}
            label={texts.password}
            autoComplete="current-password"
            required
            autoFocus
          />
        </>
      )}
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {texts.again.continueAs(me.name)}
        </Button>
        <Button variant="ghost" onClick={leave}>
          {texts.again.leave}
        </Button>
      </FormActions>
    </Form>
  );
}

/** Opens over whatever page one is on when the session ends; the requests that were refused wait for it. */
export function SignInAgain() {
  const client = useQueryClient();
  const isWaiting = useSyncExternalStore(sessionGate.subscribe, sessionGate.isWaiting);
  const session = client.getQueryData<SessionView>(sessionQuery.queryKey);
  const isStranded = isWaiting && !session?.me;
  useEffect(() => {
    // Nobody to sign in again as: the ordinary sign-in page.
    if (isStranded) leave();
  }, [isStranded]);
  if (!isWaiting || !session?.me) return null;
  return (
    <Modal opened onClose={leave} title={texts.again.title} size="sm" canClose={false}>
      <AgainForm me={session.me} demo={session.demo} />
    </Modal>
  );
}
