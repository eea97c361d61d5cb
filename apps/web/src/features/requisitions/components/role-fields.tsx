import { LIMITS, type Rubric, SENIORITIES } from '@app/domain';
import { Checkbox } from '../../../components/ui/checkbox.js';
import { Segmented } from '../../../components/ui/segmented.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { TextField } from '../../../components/ui/text-field.js';
import type { FormState } from '../../../lib/form.js';
import type { RoleDraft } from '../requisition-draft.js';
import { texts } from '../texts.js';

const { fields } = texts;
const SENIORITY_OPTIONS = SENIORITIES.map((value) => ({ value, label: texts.seniority[value] }));

interface RoleFieldsProps {
  readonly form: FormState<RoleDraft>;
  readonly rubric: Rubric;
  readonly autoFocus?: boolean;
}

export function RoleFields({ form, rubric, autoFocus = false }: RoleFieldsProps) {
  const agentCriteria = rubric.criteria.filter((one) => one.appliesWhen === 'agents');
  const agentNames = agentCriteria.map((one) => `${one.id} ${one.name}`).join(', ');
  return (
    <>
      <TextField
        {...form.field('title')}
        label={fields.title}
        hint={fields.titleHint}
        maxLength={LIMITS.title}
        autoFocus={autoFocus}
        required
      />
      <Segmented
        {...form.field('seniority')}
        label={fields.seniority}
        hint={fields.seniorityHint}
        options={SENIORITY_OPTIONS}
      />
      <TextField
        {...form.field('location')}
        label={fields.location}
        hint={fields.locationHint}
        maxLength={LIMITS.location}
        required
      />
      <Checkbox
        {...form.field('hasAgents')}
        label={fields.hasAgents}
        hint={agentNames ? fields.hasAgentsHint(agentNames) : fields.hasAgentsNone}
      />
      <TextField
        {...form.field('postedRange')}
        label={fields.postedRange}
        hint={fields.postedRangeHint}
        maxLength={LIMITS.title}
        required={false}
      />
    </>
  );
}

/** The questions of the pack; an answer is kept under the id of its question. */
export function IntakeFields({ form, rubric }: Omit<RoleFieldsProps, 'autoFocus'>) {
  const { intake } = form.values;
  if (rubric.intake.length === 0) return <p>{texts.create.noIntake}</p>;
  return rubric.intake.map(({ id, text, help }) => (
    <TextArea
      key={id}
      name={`/intake/${id}`}
      label={text}
      hint={help}
      value={intake[id] ?? ''}
      onChange={(value) => form.set('intake', { ...intake, [id]: value })}
      error={form.errorAt(`/intake/${id}`)}
      maxLength={LIMITS.intakeAnswer}
      minRows={2}
      required={false}
    />
  ));
}
