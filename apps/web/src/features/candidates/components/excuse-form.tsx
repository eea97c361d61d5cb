import type { AssignmentView } from '@app/contracts';
import { ReasonForm } from '../../../components/ui/reason-form.js';
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
    <ReasonForm
      form={form}
      label={words.title(assignment.person.name)}
      words={words}
      confirm={words.confirm}
      cancel={texts.cancel}
      onCancel={onClose}
      focusReason
    >
      <p>{words.text}</p>
      <p>{words.thin}</p>
    </ReasonForm>
  );
}
