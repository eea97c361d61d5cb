import type { PersonBody, PersonView } from '@app/contracts';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { toast } from '../../../components/ui/toast.js';
import { useBodyKey } from '../../../lib/body-key.js';
import { useForm } from '../../../lib/form.js';
import { addPerson, useRefreshPeople } from '../api/people-writes.js';
import { texts } from '../texts.js';
import { PersonFields, personProblems } from './person-fields.js';

interface AddPersonFormProps {
  readonly onAdded: (person: PersonView) => void;
  readonly onCancel: () => void;
}

const NOBODY: PersonBody = { name: '', email: '', title: '', seniority: 3, roles: [] };

export function AddPersonForm({ onAdded, onCancel }: AddPersonFormProps) {
  const refresh = useRefreshPeople();
  const keyOf = useBodyKey();
  const form = useForm<PersonBody, PersonView>({
    initial: NOBODY,
    submit: (values) => addPerson(values, keyOf(values)),
    validate: personProblems,
    onDone: (person) => {
      toast.success(texts.drawer.added(person.name));
      void refresh().then(() => onAdded(person));
    },
  });
  return (
    <Form form={form} label={texts.drawer.add}>
      <PersonFields form={form} isNew />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {texts.add}
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          {texts.drawer.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
