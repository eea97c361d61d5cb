import type { ApplicationView, AssignmentView, RoundPlanView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { ReasonForm } from '../../../components/ui/reason-form.js';
import { PeoplePicker } from '../../../components/ui/people-picker.js';
import { toast } from '../../../components/ui/toast.js';
import { useBodyKey } from '../../../lib/body-key.js';
import { type FormProblem, useForm } from '../../../lib/form.js';
import { peopleQuery } from '../../../lib/queries/people.js';
import { useRequisition } from '../../../lib/queries/requisitions.js';
import { useMe } from '../../../lib/queries/session.js';
import { replaceInterviewer, useRefreshLoop } from '../api/application.js';
import { successorsFor } from '../interviewers.js';
import { texts } from '../texts.js';

const { replace: words } = texts;

interface ReplaceDraft {
  /** Nobody yet, or one. */
  readonly personId: readonly string[];
  readonly reason: string;
}

const problemsOf = ({ personId, reason }: ReplaceDraft): FormProblem[] => [
  ...(personId.length === 0 ? [{ path: '/personId', message: words.needPerson }] : []),
  ...(reason.trim() === '' ? [{ path: '/reason', message: words.needReason }] : []),
];

interface ReplaceFormProps {
  readonly application: ApplicationView;
  readonly plan: RoundPlanView;
  readonly assignment: AssignmentView;
  readonly onClose: () => void;
}

export function ReplaceForm({ application, plan, assignment, onClose }: ReplaceFormProps) {
  const me = useMe();
  const mayList = me.roles.includes('admin') || me.roles.includes('recruiter');
  const everybody = useQuery({ ...peopleQuery, enabled: mayList }).data?.people ?? [];
  const requisition = useRequisition(application.requisition.id);
  const people = successorsFor(requisition, application, plan, everybody);
  const refresh = useRefreshLoop(application.id);
  const keyFor = useBodyKey();
  const { name } = assignment.person;
  const form = useForm<ReplaceDraft, ApplicationView>({
    initial: { personId: [], reason: '' },
    submit: ({ personId: [personId = ''], reason }) => {
      const body = { personId, reason };
      return replaceInterviewer(assignment.id, body, keyFor(body));
    },
    validate: problemsOf,
    onDone: (_done, { personId: [personId] }) => {
      toast.success(words.done(name, people.find((one) => one.id === personId)?.name ?? ''));
      void refresh();
      onClose();
    },
  });
  return (
    <ReasonForm
      form={form}
      label={words.title(name)}
      words={words}
      confirm={words.confirm}
      cancel={texts.cancel}
      onCancel={onClose}
    >
      <p>{words.text}</p>
      <PeoplePicker
        {...form.field('personId')}
        label={words.successor}
        hint={words.successorHint}
        people={people}
        max={1}
        required
      />
    </ReasonForm>
  );
}
