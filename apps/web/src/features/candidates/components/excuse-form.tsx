import type { AssignmentView } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { toast } from '../../../components/ui/toast.js';
import { useBodyKey } from '../../../lib/body-key.js';
import { useForm } from '../../../lib/form.js';
import { excuseCard, useRefreshLoop } from '../api/application.js';
import { texts } from '../texts.js';

const { excuse: words } = texts;

interface ExcuseFormProps {
  readonly applicationId: string;
  readonly assignment: AssignmentView;
  readonly onClose: () => void;
}

export function ExcuseForm({ applicationId, assignment, onClose }: ExcuseFormProps) {
  const refresh = useRefreshLoop(applicationId);
  const keyFor = useBodyKey();
  const form = useForm({
    initial: { reason: '' },
    submit: (values) => excuseCard(assignment.id, values.reason, keyFor(values)),
    validate: ({ reason }) => (reason.trim() === '' ? [{ path: '/reason', message: words.needReason }] : []),
    onDone: () => {
      toast.success(words.done(assignment.person.name));
      void refresh();
      onClose();
    },
  });
  return (
    <Form form={form} label={words.title(assignment.person.name)}>
      <p>{words.text}</p>
      <p>{words.thin}</p>
      <TextArea
        {...form.field('reason')}
        label={words.reason}
        hint={words.reasonHint}
        maxLength={LIMITS.reason}
        minRows={3}
        required
        autoFocus
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {words.confirm}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {texts.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
