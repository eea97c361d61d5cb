import { DEBRIEF_MODES } from '@app/contracts';
import { BLINDNESS_POLICIES, COMP_OPENINGS, IDENTITY_POLICIES } from '@app/domain';
import { FieldRow } from '../../../components/ui/form.js';
import { NumberField } from '../../../components/ui/number-field.js';
import { RadioCards } from '../../../components/ui/radio-cards.js';
import { Select } from '../../../components/ui/select.js';
import type { FormState } from '../../../lib/form.js';
import type { PolicyDraft, RoleDraft } from '../requisition-draft.js';
import { texts } from '../texts.js';

const { fields } = texts;
const RULES = ['consensus', 'majority', 'two_thirds', 'chair'] as const;

const BLINDNESS = BLINDNESS_POLICIES.map((value) => ({ value, ...fields.blindnessOptions[value] }));
const IDENTITIES = IDENTITY_POLICIES.map((value) => ({ value, ...fields.identityOptions[value] }));
const MODES = (['committee', 'panel', 'both'] as const satisfies readonly (typeof DEBRIEF_MODES)[number][]).map(
  (value) => ({
    value,
    ...fields.debriefOptions[value],
  }),
);
const OPENINGS = COMP_OPENINGS.map((value) => ({ value, ...fields.compOptions[value] }));
const RULE_OPTIONS = RULES.map((value) => ({ value, label: fields.decisionRules[value] }));

interface PolicyFieldsProps {
  readonly form: FormState<RoleDraft>;
  /** What the server would refuse, said beforehand. */
  readonly blindnessNote?: string | undefined;
  readonly identityNote?: string | undefined;
}

/** Every choice with its consequence in words; errors come under /policy/... */
export function PolicyFields({ form, blindnessNote, identityNote }: PolicyFieldsProps) {
  const { policy } = form.values;
  const bind = <K extends keyof PolicyDraft>(key: K) => ({
    name: `/policy/${key}`,
    value: policy[key],
    onChange: (value: PolicyDraft[K] | null) => form.set('policy', { ...policy, [key]: value }),
    error: form.errorAt(`/policy/${key}`),
  });
  return (
    <>
      <RadioCards {...bind('blindness')} label={fields.blindness} options={BLINDNESS} hint={blindnessNote} />
      <RadioCards {...bind('identity')} label={fields.identity} options={IDENTITIES} hint={identityNote} />
      <RadioCards {...bind('debriefMode')} label={fields.debriefMode} options={MODES} />
      <FieldRow>
        <Select
          {...bind('decisionRule')}
          label={fields.decisionRule}
          hint={fields.decisionRuleHint}
          options={RULE_OPTIONS}
        />
        <NumberField {...bind('quorum')} label={fields.quorum} hint={fields.quorumHint} whole required />
      </FieldRow>
      <RadioCards {...bind('compOpensAt')} label={fields.compOpensAt} options={OPENINGS} />
      <NumberField
        {...bind('cardDueHours')}
        label={fields.cardDueHours}
        hint={fields.cardDueHoursHint}
        whole
        required
      />
    </>
  );
}
