import type { RequisitionRole } from '@app/domain';
import { PeoplePicker, type PickablePerson } from '../../../components/ui/people-picker.js';
import type { FormState } from '../../../lib/form.js';
import { type PeopleDraft, blockedFromRole, conflictsOf } from '../people-draft.js';
import { texts } from '../texts.js';

interface RoleFieldProps {
  readonly role: RequisitionRole;
  readonly form: FormState<PeopleDraft>;
  readonly people: readonly PickablePerson[];
}

export function RoleField({ role, form, people }: RoleFieldProps) {
  const { values } = form;
  const path = `/roles/${role}`;
  const nameOf = (id: string): string => people.find((one) => one.id === id)?.name ?? id;
  const conflict = conflictsOf(values, nameOf).find((problem) => problem.path === path)?.message;
  const choice = people.map((person) => {
    const blocked = blockedFromRole(values, role, person.id);
    return blocked === undefined ? person : { ...person, blocked };
  });
  return (
    <PeoplePicker
      label={texts.roles[role]}
      hint={texts.people.hints[role]}
      name={path}
      value={values.roles[role]}
      onChange={(ids) => form.set('roles', { ...values.roles, [role]: ids })}
      error={form.errorAt(path) ?? conflict}
      people={choice}
      {...(role === 'chair' ? { max: 1 } : {})}
    />
  );
}
