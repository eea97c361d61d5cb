import type { LoopPlanView } from '@app/contracts';
import { type Rubric, roundsOfLoop } from '@app/domain';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { Notice } from '../../../components/ui/notice.js';
import { NumberField } from '../../../components/ui/number-field.js';
import { RadioCards } from '../../../components/ui/radio-cards.js';
import { TextField } from '../../../components/ui/text-field.js';
import { toast } from '../../../components/ui/toast.js';
import { civilDayOf } from '../../../lib/dates.js';
import { type FormState, useForm } from '../../../lib/form.js';
import { isStale } from '../../../lib/problem.js';
import { readPlanNow, savePlan, useRefreshPlan } from '../api/plan.js';
import { type PlanDraft, planBodyOf, planDraftOf, planProblems } from '../plan-draft.js';
import { texts } from '../texts.js';
import css from './plan.module.css';

const { form: words } = texts;

interface PlanFormProps {
  readonly plan: LoopPlanView;
  readonly rubric: Rubric;
  readonly onClose: () => void;
}

const roundsOf = (rubric: Rubric, { variantId }: PlanDraft) =>
  roundsOfLoop(rubric, variantId === '' ? null : variantId);

/** Saved against the version that was read; when somebody was faster both versions are on the table. */
function usePlanForm({ plan, rubric, onClose }: PlanFormProps) {
  const refresh = useRefreshPlan(plan.applicationId);
  const [version, setVersion] = useState(plan.version);
  const [theirs, setTheirs] = useState<LoopPlanView | undefined>();
  const form = useForm<PlanDraft, LoopPlanView>({
    initial: planDraftOf(plan),
    submit: (draft) => {
      const roundIds = roundsOf(rubric, draft).map((round) => round.id);
      return savePlan(plan.applicationId, planBodyOf(draft, roundIds), version);
    },
    validate: planProblems,
    onError: (error) => {
      if (!isStale(error)) return false;
      void readPlanNow(plan.applicationId).then(setTheirs);
      return true;
    },
    onDone: () => {
      toast.success(words.saved);
      refresh();
      onClose();
    },
  });
  const settle = (current: LoopPlanView): void => {
    setVersion(current.version);
    setTheirs(undefined);
  };
  return { form, theirs, settle };
}

function RoundChoice({ plan, form }: { readonly plan: LoopPlanView; readonly form: FormState<PlanDraft> }) {
  if (plan.variants.length === 0) return null;
  if (!plan.can.chooseRounds) return <p className={css.muted}>{words.roundsFixed}</p>;
  const options = [
    { value: '', label: words.ownRounds, hint: words.ownRoundsHint },
    ...plan.variants.map(({ id, name, summary }) => ({ value: id, label: name, hint: summary })),
  ];
  return <RadioCards {...form.field('variantId')} label={words.rounds} options={options} />;
}

function RoundDays({ plan, rubric, form }: Omit<PlanFormProps, 'onClose'> & { readonly form: FormState<PlanDraft> }) {
  const { roundDays } = form.values;
  const hintOf = (roundId: string): string | undefined => {
    const planned = plan.rounds.find((one) => one.roundId === roundId && !one.chosen);
    return planned && words.roundDayHint(civilDayOf(planned.day));
  };
  return (
    <section className={css.stack} aria-label={words.choose}>
      <div>
        <h3>{words.choose}</h3>
        <p className={css.muted}>{words.chooseHint}</p>
      </div>
      <div className={css.days}>
        {roundsOf(rubric, form.values).map((round) => (
          <TextField
            key={round.id}
            name={`/roundDays/${round.id}`}
            label={words.roundDay(`${round.id} ${round.shortName}`)}
            hint={hintOf(round.id)}
            type="date"
            required={false}
            value={roundDays[round.id] ?? ''}
            onChange={(day) => form.set('roundDays', { ...roundDays, [round.id]: day })}
            error={form.errorAt(`/roundDays/${round.id}`)}
          />
        ))}
      </div>
    </section>
  );
}

export function PlanForm(props: PlanFormProps) {
  const { plan, onClose } = props;
  const { form, theirs, settle } = usePlanForm(props);
  return (
    <Form form={form} label={words.title}>
      {theirs && (
        <Notice tone="warn" title={words.stale.title} live>
          <div className={css.stack}>
            <p>{words.stale.text(civilDayOf(theirs.startDay), theirs.days)}</p>
            <div className={css.actions}>
              <Button size="sm" onClick={() => settle(theirs)}>
                {words.stale.keep}
              </Button>
              <Button
                size="sm"
                onClick={() => {
                  form.reset(planDraftOf(theirs));
                  settle(theirs);
                }}
              >
                {words.stale.take}
              </Button>
            </div>
          </div>
        </Notice>
      )}
      <RoundChoice plan={plan} form={form} />
      <TextField {...form.field('startDay')} label={words.startDay} hint={words.startHint} type="date" required />
      <NumberField
        {...form.field('days')}
        label={words.days}
        hint={words.daysHint(plan.usualDays)}
        whole
        required={false}
      />
      <RoundDays {...props} form={form} />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy} disabled={theirs !== undefined}>
          {words.save}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {texts.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
