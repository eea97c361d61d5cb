import type { ApplicationView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { Notice } from '../../../components/ui/notice.js';
import { PeoplePicker } from '../../../components/ui/people-picker.js';
import { toast } from '../../../components/ui/toast.js';
import { type FormProblem, useForm } from '../../../lib/form.js';
import { peopleQuery } from '../../../lib/queries/people.js';
import { useRequisition } from '../../../lib/queries/requisitions.js';
import { useMe } from '../../../lib/queries/session.js';
import { saveRoundPanel, useRefreshLoop } from '../api/application.js';
import { askedIds, interviewersFor, submittedPeople } from '../interviewers.js';
import { texts } from '../texts.js';
import type { RoundFormProps } from './interview-form.js';
import { ReadinessNotice } from './readiness-notice.js';

const { assign: words } = texts;
const MIN_RATERS = 2;

export function AssignForm({ application, round, plan, onClose }: RoundFormProps) {
  const me = useMe();
  const mayList = me.roles.includes('admin') || me.roles.includes('recruiter');
  const everybody = useQuery({ ...peopleQuery, enabled: mayList }).data?.people ?? [];
  const requisition = useRequisition(application.requisition.id);
  const refresh = useRefreshLoop(application.id);
  const people = interviewersFor(requisition, application, plan, everybody);
  const sealed = submittedPeople(plan);
  const form = useForm<{ readonly personIds: readonly string[] }, ApplicationView>({
    initial: { personIds: askedIds(plan) },
    submit: ({ personIds }) => saveRoundPanel(application.id, round.id, { personIds }),
    validate: ({ personIds }): FormProblem[] =>
      sealed
        .filter((person) => !personIds.includes(person.id))
        .map((person) => ({ path: '/personIds', message: words.submitted(person.name) })),
    onDone: () => {
      toast.success(words.saved);
      void refresh();
      onClose();
    },
  });
  return (
    <Form form={form} label={words.title(round.name)}>
      <p>{words.usual}</p>
      <PeoplePicker {...form.field('personIds')} label={words.label} hint={words.hint(round.raters)} people={people} />
      <ReadinessNotice
        applicationId={application.id}
        roundId={round.id}
        chosen={form.values.personIds}
        people={people}
      />
      {form.values.personIds.length < MIN_RATERS && <Notice tone="warn">{words.under}</Notice>}
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
