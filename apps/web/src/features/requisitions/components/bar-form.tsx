import type { RequisitionView } from '@app/contracts';
import { LIMITS, type Rubric } from '@app/domain';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { FieldRow, Form, FormActions } from '../../../components/ui/form.js';
import { NumberField } from '../../../components/ui/number-field.js';
import { Select } from '../../../components/ui/select.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { toast } from '../../../components/ui/toast.js';
import { UnsavedGuard } from '../../../components/ui/unsaved-guard.js';
import { useBodyKey } from '../../../lib/body-key.js';
import { type FormState, useForm } from '../../../lib/form.js';
import { confirmBar, useTakeRequisition } from '../api/requisition-writes.js';
import { type BarDraft, barDraftOf, barOf, barProblems } from '../bar-draft.js';
import { texts } from '../texts.js';
import { AtLeastField, OneOfField } from './bar-conditions.js';
import css from './bar.module.css';
import { CriterionChecks } from './criterion-checks.js';

const { bar: words } = texts;
const LEVEL_OPTIONS = ['1', '2', '3', '4'].map((value) => ({ value, label: value }));
const NONE_OPTIONS = (['1', '2', '0'] as const).map((value) => ({ value, label: words.noneOptions[value] }));

interface BarFieldsProps {
  readonly form: FormState<BarDraft>;
  readonly rubric: Rubric;
}

function BarFields({ form, rubric }: BarFieldsProps) {
  const { values } = form;
  return (
    <>
      <CriterionChecks
        label={words.must}
        hint={words.mustHint}
        name="/bar/must"
        value={values.must}
        onChange={(must) => form.set('must', must)}
        error={form.errorAt('/bar/must')}
        rubric={rubric}
      />
      <FieldRow>
        <Select
          label={words.mustLevel}
          hint={words.mustLevelHint}
          name="/bar/mustLevel"
          value={String(values.mustLevel)}
          onChange={(level) => form.set('mustLevel', Number(level))}
          error={form.errorAt('/bar/mustLevel')}
          options={LEVEL_OPTIONS}
        />
        <Select
          label={words.noneAtOrBelow}
          hint={words.noneHint}
          name="/bar/noneAtOrBelow"
          value={String(values.noneAtOrBelow)}
          onChange={(level) => form.set('noneAtOrBelow', Number(level))}
          error={form.errorAt('/bar/noneAtOrBelow')}
          options={NONE_OPTIONS}
        />
        <NumberField
          label={words.weightedMean}
          hint={words.weightedMeanHint}
          name="/bar/weightedMean"
          value={values.weightedMean}
          onChange={(mean) => form.set('weightedMean', mean)}
          error={form.errorAt('/bar/weightedMean')}
          required
        />
      </FieldRow>
      <AtLeastField form={form} rubric={rubric} />
      <OneOfField form={form} rubric={rubric} />
      <TextArea
        {...form.field('note')}
        label={words.note}
        hint={words.noteHint}
        maxLength={LIMITS.note}
        minRows={3}
        required
      />
    </>
  );
}

/** Discuss, change, confirm: the step that fixes what 'good enough' means before anybody is measured by it. */
export function BarForm({ requisition, rubric }: { readonly requisition: RequisitionView; readonly rubric: Rubric }) {
  const take = useTakeRequisition();
  const keyFor = useBodyKey();
  const isAgain = requisition.barConfirmed !== null;
  const [isOpen, setIsOpen] = useState(!isAgain);
  const form = useForm<BarDraft, RequisitionView>({
    initial: barDraftOf(requisition),
    submit: (draft) => {
      const body = { bar: barOf(draft), note: draft.note };
      return confirmBar(requisition.id, body, keyFor(body));
    },
    validate: barProblems,
    onDone: (saved) => {
      take(saved);
      form.reset(barDraftOf(saved));
      setIsOpen(false);
      toast.success(words.done);
    },
  });
  if (!isOpen) {
    return (
      <div className={css.muted}>
        <Button onClick={() => setIsOpen(true)}>{words.change}</Button>
      </div>
    );
  }
  return (
    <Card title={isAgain ? words.change : words.set} hint={isAgain ? words.changeHint : words.confirmOpens}>
      <Form form={form} label={words.title}>
        <UnsavedGuard when={form.dirty} sentence={words.unsaved} />
        <BarFields form={form} rubric={rubric} />
        <FormActions>
          <Button type="submit" variant="primary" busy={form.busy}>
            {isAgain ? words.confirmAgain : words.confirm}
          </Button>
          {isAgain && (
            <Button variant="ghost" onClick={() => setIsOpen(false)}>
              {texts.cancel}
            </Button>
          )}
        </FormActions>
      </Form>
    </Card>
  );
}
