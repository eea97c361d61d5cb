import type { PersonBody } from '@app/contracts';
import { LIMITS, ORGANISATION_ROLES } from '@app/domain';
import { CheckboxGroup } from '../../../components/ui/checkbox.js';
import { Select } from '../../../components/ui/select.js';
import { TextField } from '../../../components/ui/text-field.js';
import type { FormProblem, FormState } from '../../../lib/form.js';
import { texts } from '../texts.js';

const SENIORITY_OPTIONS = ([1, 2, 3, 4, 5] as const).map((value) => ({
  value: String(value),
  label: texts.seniority[value],
}));

const ROLE_OPTIONS = ORGANISATION_ROLES.map((value) => ({ value, ...texts.roles[value] }));

export function personProblems(values: PersonBody): FormProblem[] {
  return [
    ...(values.name.trim() === '' ? [{ path: '/name', message: texts.problems.name }] : []),
    ...(/^\S+@\S+$/.test(values.email.trim()) ? [] : [{ path: '/email', message: texts.problems.email }]),
  ];
}

interface PersonFieldsProps {
  readonly form: FormState<PersonBody>;
  /** The address is the sign-in: fixed once the person exists. */
  readonly isNew: boolean;
}

export function PersonFields({ form, isNew }: PersonFieldsProps) {
  const seniority = form.field('seniority');
  return (
    <>
      <TextField
        {...form.field('name')}
        label={texts.fields.name}
        maxLength={LIMITS.name}
        autoComplete="off"
        required
        autoFocus={isNew}
      />
      <TextField
        {...form.field('email')}
        label={texts.fields.email}
        hint={isNew ? texts.fields.emailHint : texts.fields.emailFixed}
        type="email"
        inputMode="email"
        maxLength={LIMITS.email}
        autoComplete="off"
        required
        disabled={!isNew}
      />
      <TextField
        {...form.field('title')}
        label={texts.fields.title}
        hint={texts.fields.titleHint}
        maxLength={LIMITS.title}
        required={false}
      />
      <Select
        label={texts.fields.seniority}
        hint={texts.fields.seniorityHint}
        name={seniority.name}
        error={seniority.error}
        value={String(seniority.value)}
        options={SENIORITY_OPTIONS}
        onChange={(value) => seniority.onChange(Number(value))}
      />
      <CheckboxGroup
        {...form.field('roles')}
        label={texts.fields.roles}
        hint={texts.fields.rolesHint}
        options={ROLE_OPTIONS}
      />
    </>
  );
}
