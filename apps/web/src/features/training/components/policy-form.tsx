import type { LadderView } from '@app/contracts';
import { LADDER_MAX } from '@app/domain';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { NumberField } from '../../../components/ui/number-field.js';
import { toast } from '../../../components/ui/toast.js';
import { type FormProblem, useForm } from '../../../lib/form.js';
import { savePolicy, useShowLadder } from '../api/training.js';
import { texts } from '../texts.js';

const t = texts.policy;

interface Draft {
  readonly shadows: number | null;
  readonly reverseShadows: number | null;
  readonly cases: number | null;
}

const isCount = (value: number | null): value is number =>
  value !== null && Number.isInteger(value) && value >= 0 && value <= LADDER_MAX;

const problemsOf = (draft: Draft): FormProblem[] =>
  (['shadows', 'reverseShadows', 'cases'] as const)
    .filter((key) => !isCount(draft[key]))
    .map((key) => ({ path: `/${key}`, message: t.number }));

interface PolicyFormProps {
  readonly view: LadderView;
  readonly onClose: () => void;
}

export function PolicyForm({ view, onClose }: PolicyFormProps) {
  const show = useShowLadder();
  const form = useForm<Draft, LadderView>({
    initial: { ...view.policy },
    submit: ({ shadows, reverseShadows, cases }) =>
      savePolicy({ shadows: shadows ?? 0, reverseShadows: reverseShadows ?? 0, cases: cases ?? 0 }, view.policyVersion),
    validate: problemsOf,
    onDone: (next) => {
      show(next);
      toast.success(t.saved);
      onClose();
    },
  });
  return (
    <Form form={form} label={t.title}>
      <NumberField {...form.field('shadows')} label={t.shadows} hint={t.shadowsHint} whole />
      <NumberField {...form.field('reverseShadows')} label={t.reverseShadows} hint={t.reverseHint} whole />
      <NumberField {...form.field('cases')} label={t.cases} hint={t.casesHint(view.casesOf)} whole />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t.save}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {texts.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
