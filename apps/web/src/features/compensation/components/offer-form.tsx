import type { CandidatePayView, OfferView } from '@app/contracts';
import { LIMITS, mentionsPayHistory } from '@app/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { FieldRow, Form, FormActions } from '../../../components/ui/form.js';
import { Notice } from '../../../components/ui/notice.js';
import { NumberField } from '../../../components/ui/number-field.js';
import { Select } from '../../../components/ui/select.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { TextField } from '../../../components/ui/text-field.js';
import { toast } from '../../../components/ui/toast.js';
import { type FormState, useForm } from '../../../lib/form.js';
import { isStale } from '../../../lib/problem.js';
import { candidatePayQuery, saveOffer } from '../api/candidate-pay.js';
import { type OfferDraft, offerBodyOf, offerDraftOf, offerDraftProblems } from '../offer-draft.js';
import { texts } from '../texts.js';
import { payTexts } from '../texts-pay.js';

const { offer: words } = payTexts;
const MAX_LINE = 160;
const KINDS = ['none', 'value', 'percent'] as const;

interface OfferFormProps {
  readonly view: CandidatePayView;
  /** Absent: a new scenario. */
  readonly offer: OfferView | undefined;
  readonly onClose: () => void;
}

function useOfferForm({ view, offer, onClose }: OfferFormProps) {
  const client = useQueryClient();
  const { queryKey, queryFn } = candidatePayQuery(view.application.id);
  const [scenarioId] = useState(() => offer?.scenarioId ?? crypto.randomUUID());
  const [version, setVersion] = useState(offer?.version ?? 0);
  const [wasStale, setWasStale] = useState(false);
  const currency = view.axes[0]?.currency ?? view.expectation?.currency ?? 'EUR';
  const form = useForm<OfferDraft, CandidatePayView>({
    initial: offerDraftOf(offer, currency),
    submit: (draft) => saveOffer(view.application.id, scenarioId, offerBodyOf(draft), version),
    validate: offerDraftProblems,
    onError: (error) => {
      if (!isStale(error)) return false;
      setWasStale(true);
      void client.query({ queryKey, queryFn: queryFn!, staleTime: 0 }).then((now) => {
        setVersion(now.offers.find((one) => one.scenarioId === scenarioId)?.version ?? 0);
      });
      return true;
    },
    onDone: (saved) => {
      toast.success(words.saved);
      client.setQueryData(queryKey, saved);
      onClose();
    },
  });
  return { form, wasStale };
}

function EquityFields({ form }: { readonly form: FormState<OfferDraft> }) {
  const { fields } = words;
  const { kind, triggeredPercent } = form.values;
  if (kind === 'none') return null;
  return (
    <>
      {kind === 'value' ? (
        <NumberField {...form.field('value')} label={fields.value} required />
      ) : (
        <NumberField {...form.field('percent')} label={fields.percent} required />
      )}
      <TextField {...form.field('schedule')} label={fields.schedule} hint={fields.scheduleHint} required />
      <FieldRow>
        <NumberField {...form.field('cliffMonths')} label={fields.cliff} whole required />
        <NumberField {...form.field('refreshPercent')} label={fields.refresh} required />
      </FieldRow>
      <NumberField {...form.field('triggeredPercent')} label={fields.triggered} required />
      {(triggeredPercent ?? 0) > 0 && (
        <TextField
          {...form.field('trigger')}
          label={fields.trigger}
          hint={fields.triggerHint}
          maxLength={MAX_LINE}
          required
        />
      )}
    </>
  );
}

/** Checked by the same rules as on the server; nothing typed is lost when somebody else was faster. */
export function OfferForm(props: OfferFormProps) {
  const { form, wasStale } = useOfferForm(props);
  const { fields } = words;
  return (
    <Form form={form} label={props.offer ? words.titleEdit : words.titleNew}>
      {wasStale && (
        <Notice tone="warn" live>
          {payTexts.stale}
        </Notice>
      )}
      <TextField {...form.field('name')} label={fields.name} hint={fields.nameHint} maxLength={LIMITS.name} required />
      <FieldRow>
        <TextField
          {...form.field('currency')}
          onChange={(text) => form.set('currency', text.toUpperCase().trim())}
          label={fields.currency}
          required
        />
        <NumberField {...form.field('base')} label={fields.base} required />
      </FieldRow>
      <FieldRow>
        <NumberField {...form.field('bonusTargetPercent')} label={fields.bonus} required={false} />
        <NumberField {...form.field('signOn')} label={fields.signOn} required={false} />
      </FieldRow>
      <TextField
        {...form.field('bonusTiedTo')}
        label={fields.tiedTo}
        hint={fields.tiedToHint}
        maxLength={MAX_LINE}
        required={false}
      />
      <Select
        {...form.field('kind')}
        label={fields.equity}
        options={KINDS.map((value) => ({ value, label: fields.kinds[value] }))}
      />
      <EquityFields form={form} />
      <TextArea {...form.field('note')} label={fields.note} maxLength={LIMITS.note} required={false} />
      {mentionsPayHistory(form.values.note) && <Notice tone="warn">{texts.form.history}</Notice>}
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {words.save}
        </Button>
        <Button variant="ghost" onClick={props.onClose}>
          {payTexts.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
