import type { ApplicationView, PersonRef, RecusalBody, RequisitionView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { ReasonForm } from '../../../components/ui/reason-form.js';
import { Select } from '../../../components/ui/select.js';
import { toast } from '../../../components/ui/toast.js';
import { useBodyKey } from '../../../lib/body-key.js';
import { type FormProblem, useForm } from '../../../lib/form.js';
import { paths } from '../../../lib/paths.js';
import { requisitionQuery } from '../../../lib/queries/requisitions.js';
import { useMe } from '../../../lib/queries/session.js';
import { useGo } from '../../../lib/router.js';
import { recuse, useForgetLoop, useRefreshLoop } from '../api/application.js';
import { texts } from '../texts.js';

const { recusal: words } = texts;

/** Everybody who has to do with this loop, less those who are recused already. */
function peopleOf(application: ApplicationView, requisition: RequisitionView | undefined, me: string): PersonRef[] {
  const all = [
    ...(requisition?.members.map((one) => one.person) ?? []),
    ...(requisition?.panel.flatMap((one) => one.people) ?? []),
    ...application.rounds.flatMap((round) => round.assignments.map((one) => one.person)),
  ];
  const gone = new Set([me, ...(application.recusals ?? []).map((one) => one.person.id)]);
  return [...new Map(all.map((person) => [person.id, person])).values()]
    .filter((person) => !gone.has(person.id))
    .sort((a, b) => a.name.localeCompare(b.name));
}

const problemsOf = ({ personId, reason }: RecusalBody): FormProblem[] => [
  ...(personId === '' ? [{ path: '/personId', message: words.needPerson }] : []),
  ...(reason.trim() === '' ? [{ path: '/reason', message: words.needReason }] : []),
];

interface RecusalFormProps {
  readonly application: ApplicationView;
  readonly whom: 'self' | 'other';
  readonly onClose: () => void;
}

export function RecusalForm({ application, whom, onClose }: RecusalFormProps) {
  const me = useMe();
  const go = useGo();
  const isSelf = whom === 'self';
  const refresh = useRefreshLoop(application.id);
  const forget = useForgetLoop(application.id);
  const keyFor = useBodyKey();
  const requisition = useQuery({ ...requisitionQuery(application.requisition.id), enabled: !isSelf }).data;
  const people = peopleOf(application, requisition, me.id);
  const form = useForm<RecusalBody, unknown>({
    initial: { personId: isSelf ? me.id : '', reason: '' },
    submit: (values) => recuse(application.id, values, keyFor(values)),
    validate: problemsOf,
    onDone: (_done, { personId }) => {
      if (isSelf) {
        toast.success(words.doneSelf);
        go(paths.myWork(), { replace: true });
        forget();
        return;
      }
      toast.success(words.done(people.find((one) => one.id === personId)?.name ?? ''));
      void refresh();
      onClose();
    },
  });
  return (
    <ReasonForm
      form={form}
      label={isSelf ? words.selfTitle : words.formTitle}
      words={words}
      confirm={isSelf ? words.confirmSelf : words.confirm}
      cancel={texts.cancel}
      onCancel={onClose}
      isFinal
      minRows={2}
    >
      {isSelf ? (
        <p>{words.selfText(application.candidate.name)}</p>
      ) : (
        <Select
          {...form.field('personId')}
          label={words.person}
          hint={words.personHint}
          placeholder={words.needPerson}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
      )}
    </ReasonForm>
  );
}
