import type { ApplicationView, ScreenCardBody, ScreenCardView } from '@app/contracts';
import { BAND_COMPONENTS, LIMITS, mentionsPayHistory } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Checkbox } from '../../../components/ui/checkbox.js';
import { FieldRow, Form, FormActions } from '../../../components/ui/form.js';
import { Notice } from '../../../components/ui/notice.js';
import { NumberField } from '../../../components/ui/number-field.js';
import { Select } from '../../../components/ui/select.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { TextField } from '../../../components/ui/text-field.js';
import { toast } from '../../../components/ui/toast.js';
import { type FormState, useForm } from '../../../lib/form.js';
import { isStale } from '../../../lib/problem.js';
import { requisitionQuery } from '../../../lib/queries/requisitions.js';
import { readScreenCardNow, saveScreenCard, useRefreshCompensation } from '../api/compensation.js';
import { screenDraftOf, screenProblems } from '../drafts.js';
import { rangeOf } from '../money.js';
import { texts } from '../texts.js';
import { expectationOf } from './band-fit-details.js';
import { StaleNotice } from './stale-notice.js';

const { form: words } = texts;
const MAX_LEVEL = 80;
const COMPONENT_OPTIONS = BAND_COMPONENTS.map((value) => ({ value, label: texts.components[value] }));

interface ScreenCardFormProps {
  readonly application: ApplicationView;
  readonly card: ScreenCardView | null;
  readonly onClose: () => void;
}

/** Begins with the component and currency of the band, so that a mismatch is a choice and no accident. */
function useScreenForm({ application, card, onClose }: ScreenCardFormProps) {
  const refresh = useRefreshCompensation();
  const band = useQuery(requisitionQuery(application.requisition.id)).data?.band?.[0];
  const [version, setVersion] = useState(card?.version ?? 0);
  const [theirs, setTheirs] = useState<ScreenCardView | null>(null);
  const form = useForm<ScreenCardBody, ScreenCardView>({
    initial: screenDraftOf(card, band),
    submit: (draft) => saveScreenCard(application.id, draft, version),
    validate: screenProblems,
    onError: (error) => {
      if (!isStale(error)) return false;
      void readScreenCardNow(application.id).then(setTheirs);
      return true;
    },
    onDone: () => {
      toast.success(words.saved);
      void refresh(['applications', application.id]);
      onClose();
    },
  });
  const settle = (now: ScreenCardView, values?: ScreenCardBody): void => {
    setVersion(now.version);
    setTheirs(null);
    if (values) form.reset(values);
  };
  return { form, theirs, settle };
}

function AmountFields({ form }: { readonly form: FormState<ScreenCardBody> }) {
  const hasAmount = form.values.expectationLow !== null || form.values.expectationHigh !== null;
  return (
    <>
      <FieldRow>
        <Select {...form.field('component')} label={words.component} options={COMPONENT_OPTIONS} />
        <TextField
          {...form.field('currency')}
          onChange={(text) => form.set('currency', text.toUpperCase().trim())}
          label={words.currency}
          required
        />
      </FieldRow>
      <p>{words.amountHint}</p>
      <FieldRow>
        <NumberField {...form.field('expectationLow')} label={words.low} whole required={false} />
        <NumberField {...form.field('expectationHigh')} label={words.high} whole required={false} />
      </FieldRow>
      <Checkbox {...form.field('attested')} label={words.attested} hint={words.attestedHint} required={hasAmount} />
    </>
  );
}

function theirWords(card: ScreenCardView): string {
  const expectation = expectationOf(card);
  const amount = expectation ? rangeOf(expectation) : texts.fit.noAmount;
  return [texts.components[card.component], amount, card.level, card.note].filter(Boolean).join(', ');
}

export function ScreenCardForm(props: ScreenCardFormProps) {
  const { form, theirs, settle } = useScreenForm(props);
  return (
    <Form form={form} label={words.title}>
      {theirs && (
        <StaleNotice
          theirs={theirWords(theirs)}
          onKeep={() => settle(theirs)}
          onTake={() => settle(theirs, screenDraftOf(theirs, undefined))}
        />
      )}
      <AmountFields form={form} />
      <TextField
        {...form.field('level')}
        label={words.level}
        hint={words.levelHint}
        maxLength={MAX_LEVEL}
        required={false}
      />
      <TextArea
        {...form.field('note')}
        label={words.note}
        hint={words.noteHint}
        maxLength={LIMITS.note}
        minRows={3}
        required={false}
      />
      {mentionsPayHistory(form.values.note) && <Notice tone="warn">{words.history}</Notice>}
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy} disabled={theirs !== null}>
          {words.save}
        </Button>
        <Button variant="ghost" onClick={props.onClose}>
          {texts.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
