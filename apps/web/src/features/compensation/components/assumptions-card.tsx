import type { AssumptionsView } from '@app/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { FieldRow, Form, FormActions } from '../../../components/ui/form.js';
import { Notice } from '../../../components/ui/notice.js';
import { NumberField } from '../../../components/ui/number-field.js';
import { TextField } from '../../../components/ui/text-field.js';
import { toast } from '../../../components/ui/toast.js';
import { type FormState, useForm } from '../../../lib/form.js';
import { isStale } from '../../../lib/problem.js';
import { assumptionsQuery, saveAssumptions } from '../api/market.js';
import { type AssumptionsDraft, bodyOf, draftOf, problemsOf, SIDES, type SpreadName } from '../assumptions-draft.js';
import { payTexts } from '../texts-pay.js';
import { Loaded } from './loaded.js';
import css from './pay.module.css';

const { assumptions: words } = payTexts;

interface ThreeProps {
  readonly form: FormState<AssumptionsDraft>;
  readonly name: SpreadName;
}

/** One question with its careful, expected and hopeful answer. */
function Three({ form, name }: ThreeProps) {
  return (
    <fieldset className={css.three}>
      <legend>{words[name]}</legend>
      <p className={css.small}>{words[`${name}Hint`]}</p>
      <FieldRow>
        {SIDES.map((side) => (
          <NumberField
            key={side}
            {...form.field(`${name}.${side}`)}
            label={words.sides[side]}
            required={name !== 'companyValue'}
          />
        ))}
      </FieldRow>
    </fieldset>
  );
}

function AssumptionsForm({ view }: { readonly view: AssumptionsView }) {
  const client = useQueryClient();
  const [version, setVersion] = useState(view.version);
  const [wasStale, setWasStale] = useState(false);
  const form = useForm<AssumptionsDraft, AssumptionsView>({
    initial: draftOf(view.assumptions),
    submit: (draft) => saveAssumptions(bodyOf(draft), version),
    validate: problemsOf,
    onError: (error) => {
      if (!isStale(error)) return false;
      setWasStale(true);
      void client.query({ ...assumptionsQuery, staleTime: 0 }).then((now) => setVersion(now.version));
      return true;
    },
    onDone: (saved) => {
      toast.success(words.saved);
      setVersion(saved.version);
      setWasStale(false);
      client.setQueryData(assumptionsQuery.queryKey, saved);
      void client.invalidateQueries({ queryKey: ratesKey });
    },
  });
  return (
    <Form form={form} label={words.title}>
      {version === 0 && <Notice tone="warn">{words.untouched}</Notice>}
      {wasStale && (
        <Notice tone="warn" live>
          {payTexts.stale}
        </Notice>
      )}
      <Three form={form} name="valueFactor" />
      <Three form={form} name="bonusPayout" />
      <Three form={form} name="triggerShare" />
      <Three form={form} name="companyValue" />
      <TextField
        {...form.field('companyCurrency')}
        onChange={(text) => form.set('companyCurrency', text.toUpperCase().trim())}
        label={words.companyCurrency}
        required={false}
      />
      <Three form={form} name="dilutionPercent" />
      <FieldRow>
        <NumberField {...form.field('signOnYears')} label={words.signOnYears} whole required />
        <NumberField {...form.field('rateStaleDays')} label={words.rateStaleDays} whole required />
      </FieldRow>
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {words.save}
        </Button>
      </FormActions>
    </Form>
  );
}

const ratesKey = ['compensation', 'rates'] as const;

export function AssumptionsCard() {
  const result = useQuery(assumptionsQuery);
  return (
    <Card title={words.title} hint={words.hint}>
      <Loaded result={result} height={560}>
        {(view) => <AssumptionsForm view={view} />}
      </Loaded>
    </Card>
  );
}
