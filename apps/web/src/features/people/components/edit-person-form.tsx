import type { PersonBody, PersonView } from '@app/contracts';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { Notice } from '../../../components/ui/notice.js';
import { toast } from '../../../components/ui/toast.js';
import { useForm } from '../../../lib/form.js';
import { isStale } from '../../../lib/problem.js';
import { changePerson, useRefreshPeople, useReloadPerson } from '../api/people-writes.js';
import { texts } from '../texts.js';
import css from './people.module.css';
import { PersonFields, personProblems } from './person-fields.js';

interface EditPersonFormProps {
  readonly person: PersonView;
  readonly onClose: () => void;
}

const bodyOf = ({ name, email, title, seniority, roles }: PersonView): PersonBody => ({
  name,
  email,
  title,
  seniority,
  roles,
});

interface StaleNoticeProps {
  readonly theirs: PersonView;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

function StaleNotice({ theirs, onKeep, onTake }: StaleNoticeProps) {
  const roles = theirs.roles.map((role) => texts.roles[role].label).join(', ') || texts.noRole;
  return (
    <Notice tone="warn" title={texts.stale.title} live>
      <div className={css.stack}>
        <p>
          {texts.stale.text} {theirs.name}, {theirs.title}, {theirs.seniority} of 5, {roles}.
        </p>
        <div className={css.actions}>
          <Button size="sm" onClick={onKeep}>
            {texts.stale.keep}
          </Button>
          <Button size="sm" onClick={onTake}>
            {texts.stale.take}
          </Button>
        </div>
      </div>
    </Notice>
  );
}

/** Saves against the version it was opened with; when somebody was faster both versions are on the table. */
export function EditPersonForm({ person, onClose }: EditPersonFormProps) {
  const refresh = useRefreshPeople();
  const reload = useReloadPerson();
  const [version, setVersion] = useState(person.version);
  const [theirs, setTheirs] = useState<PersonView | null>(null);
  const form = useForm<PersonBody, PersonView>({
    initial: bodyOf(person),
    submit: ({ name, title, seniority, roles }) => changePerson(person.id, { name, title, seniority, roles }, version),
    validate: personProblems,
    onError: (error) => {
      if (!isStale(error)) return false;
      void reload(person.id).then(setTheirs);
      return true;
    },
    onDone: (saved) => {
      toast.success(texts.drawer.saved(saved.name));
      void refresh();
      onClose();
    },
  });
  return (
    <Form form={form} label={texts.drawer.edit(person.name)}>
      {theirs && (
        <StaleNotice
          theirs={theirs}
          onKeep={() => {
            setVersion(theirs.version);
            setTheirs(null);
          }}
          onTake={() => {
            setVersion(theirs.version);
            form.reset(bodyOf(theirs));
            setTheirs(null);
          }}
        />
      )}
      <PersonFields form={form} isNew={false} />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy} disabled={theirs !== null}>
          {texts.drawer.save}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {texts.drawer.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
