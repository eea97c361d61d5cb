import type { LinkBody } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { TextField } from '../../../components/ui/text-field.js';
import { toast } from '../../../components/ui/toast.js';
import { useBodyKey } from '../../../lib/body-key.js';
import { type FormProblem, useForm } from '../../../lib/form.js';
import { addLink, useRefreshLoop } from '../api/application.js';
import { holdsPassword, isWebAddress } from '../../../lib/web-address.js';
import { texts } from '../texts.js';

const { documents: words } = texts;

export const linkProblems = ({ title, url }: LinkBody): FormProblem[] => [
  ...(title.trim() === '' ? [{ path: '/title', message: words.problems.title }] : []),
  ...(isWebAddress(url) ? [] : [{ path: '/url', message: words.problems.url }]),
  ...(holdsPassword(url) ? [{ path: '/url', message: words.problems.password }] : []),
];

interface LinkFormProps {
  readonly applicationId: string;
  readonly onClose: () => void;
}

export function LinkForm({ applicationId, onClose }: LinkFormProps) {
  const refresh = useRefreshLoop(applicationId);
  const keyFor = useBodyKey();
  const form = useForm<LinkBody, unknown>({
    initial: { title: '', url: '' },
    submit: (values) => addLink(applicationId, values, keyFor(values)),
    validate: linkProblems,
    onDone: (_added, { title }) => {
      toast.success(words.saved(title));
      void refresh();
      onClose();
    },
  });
  return (
    <Form form={form} label={words.linkTitle}>
      <TextField
        {...form.field('title')}
        label={words.name}
        hint={words.nameHint}
        maxLength={LIMITS.documentTitle}
        required
        autoFocus
      />
      <TextField
        {...form.field('url')}
        label={words.url}
        hint={words.urlHint}
        type="url"
        inputMode="url"
        maxLength={LIMITS.url}
        autoComplete="off"
        required
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {words.save}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {texts.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
