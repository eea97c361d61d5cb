import type { ApplicationView } from '@app/contracts';
import type { PracticeSeat } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { PeoplePicker } from '../../../components/ui/people-picker.js';
import { RadioCards } from '../../../components/ui/radio-cards.js';
import { toast } from '../../../components/ui/toast.js';
import { useBodyKey } from '../../../lib/body-key.js';
import { useForm } from '../../../lib/form.js';
import { peopleQuery } from '../../../lib/queries/people.js';
import { useRequisition } from '../../../lib/queries/requisitions.js';
import { useMe } from '../../../lib/queries/session.js';
import { addPractice, useRefreshLoop } from '../api/application.js';
import { practitionersFor } from '../interviewers.js';
import { texts } from '../texts.js';
import type { RoundFormProps } from './interview-form.js';

const { practice: words } = texts;

interface Draft {
  readonly personId: readonly string[];
  readonly seat: PracticeSeat;
}

/** Who watches or leads this round for practice. */
export function PracticeForm({ application, round, plan, onClose }: RoundFormProps) {
  const me = useMe();
  const mayList = me.roles.includes('admin') || me.roles.includes('recruiter');
  const everybody = useQuery({ ...peopleQuery, enabled: mayList }).data?.people ?? [];
  const requisition = useRequisition(application.requisition.id);
  const refresh = useRefreshLoop(application.id);
  const keyFor = useBodyKey();
  const form = useForm<Draft, ApplicationView>({
    initial: { personId: [], seat: 'shadow' },
    submit: ({ personId: [personId = ''], seat }) => {
      const body = { personId, seat };
      return addPractice(application.id, round.id, body, keyFor(body));
    },
    validate: ({ personId }) => (personId.length === 0 ? [{ path: '/personId', message: words.needPerson }] : []),
    onDone: () => {
      toast.success(words.added);
      void refresh();
      onClose();
    },
  });
  return (
    <Form form={form} label={words.formTitle(round.name)}>
      <PeoplePicker
        {...form.field('personId')}
        label={words.person}
        people={practitionersFor(requisition, application, plan, everybody)}
        max={1}
        required
      />
      <RadioCards
        {...form.field('seat')}
        label={words.kind}
        options={[
          { value: 'shadow', label: words.seat.shadow, hint: words.means.shadow },
          { value: 'reverse_shadow', label: words.seat.reverse_shadow, hint: words.means.reverse_shadow },
        ]}
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
