import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { useForm } from '../../../lib/form.js';
import { setUpDemo } from '../api/set-up.js';
import { texts } from '../texts.js';
import css from './setup.module.css';
import type { SetupPageProps } from './setup-page.js';
import { TokenHelp } from './token-help.js';

export function DemoForm({ token, onDone }: SetupPageProps) {
  const form = useForm({ initial: {}, submit: () => setUpDemo({ token }), onDone });
  return (
    <Form form={form}>
      <TokenHelp failure={form.failure} />
      {form.busy && (
        <p className={css.muted} role="status">
          {texts.loadingDemo}
        </p>
      )}
      <FormActions>
        <Button type="submit" variant="primary" size="lg" busy={form.busy}>
          {texts.loadDemo}
        </Button>
      </FormActions>
    </Form>
  );
}
