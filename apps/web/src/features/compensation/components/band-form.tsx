import type { BandVersionView, RequisitionPayView, RequisitionView } from '@app/contracts';
import { BAND_COMPONENTS, type BandComponent, LIMITS } from '@app/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { FieldRow, Form, FormActions } from '../../../components/ui/form.js';
import { NumberField } from '../../../components/ui/number-field.js';
import { Select } from '../../../components/ui/select.js';
import { TextField } from '../../../components/ui/text-field.js';
import { toast } from '../../../components/ui/toast.js';
import { type FormState, useForm } from '../../../lib/form.js';
import { isStale } from '../../../lib/problem.js';
import { useUrlState } from '../../../lib/router.js';
import { saveBand, useRefreshCompensation } from '../api/compensation.js';
import { requisitionPayQuery } from '../api/requisition-pay.js';
import { type BandDraft, bandBodyOf, bandDraftOf, bandProblems } from '../drafts.js';
import { rangeOf } from '../money.js';
import { texts } from '../texts.js';
import { StaleNotice } from './stale-notice.js';

const { band: words } = texts;
const MAX_LEVEL = 80;
const MAX_LINE = 160;
const COMPONENT_OPTIONS = BAND_COMPONENTS.map((value) => ({ value, label: texts.components[value] }));

interface BandFormProps {
  readonly requisition: RequisitionView;
  readonly pay: RequisitionPayView;
  readonly component: BandComponent;
  readonly onClose: () => void;
}

const bandOf = (pay: RequisitionPayView, component: BandComponent): BandVersionView | undefined =>
  pay.bands.find((one) => one.isCurrent && one.component === component);

const today = (): string => new Date().toISOString().slice(0, 10);

/** Each component has its own version: choosing another one in the form begins with what that one has. */
function useBandForm({ requisition, pay, component, onClose }: BandFormProps) {
  const refresh = useRefreshCompensation();
  const client = useQueryClient();
  const known = bandOf(pay, component);
  const [version, setVersion] = useState(known?.version ?? 0);
  const [theirs, setTheirs] = useState<BandVersionView | null>(null);
  const form = useForm<BandDraft, unknown>({
    initial: bandDraftOf(known, component, today(), requisition.postedRange),
    submit: (draft) => saveBand(requisition.id, bandBodyOf(draft), version),
    validate: bandProblems,
    onError: (error) => {
      if (!isStale(error)) return false;
      const now = client.query({ ...requisitionPayQuery(requisition.id), staleTime: 0 });
      void now.then((view) => setTheirs(bandOf(view, component) ?? null));
      return true;
    },
    onDone: () => {
      toast.success(words.saved);
      void refresh(['requisitions', requisition.id]);
      void refresh(['applications']);
      onClose();
    },
  });
  const settle = (now: BandVersionView, values?: BandDraft): void => {
    setVersion(now.version);
    setTheirs(null);
    if (values) form.reset(values);
  };
  return { form, theirs, settle };
}

function AmountFields({ form }: { readonly form: FormState<BandDraft> }) {
  const hint = form.values.component === 'bonus' ? words.fields.percentHint : words.fields.amountHint;
  return (
    <FieldRow>
      <NumberField {...form.field('low')} label={words.fields.low} hint={hint} whole required />
      <NumberField {...form.field('high')} label={words.fields.high} hint={hint} whole required />
    </FieldRow>
  );
}

function TermsFields({ form }: { readonly form: FormState<BandDraft> }) {
  const { fields } = words;
  const { component } = form.values;
  return (
    <>
      <FieldRow>
        <TextField {...form.field('validFrom')} label={fields.validFrom} type="date" required />
        <TextField
          {...form.field('validTo')}
          label={fields.validTo}
          hint={fields.validToHint}
          type="date"
          required={false}
        />
      </FieldRow>
      {component === 'bonus' && (
        <TextField
          {...form.field('tiedTo')}
          label={fields.tiedTo}
          hint={fields.tiedToHint}
          maxLength={MAX_LINE}
          required={false}
        />
      )}
      {(component === 'base' || component === 'total') && (
        <TextField
          {...form.field('postedText')}
          label={fields.posted}
          hint={fields.postedHint}
          maxLength={MAX_LINE}
          required={false}
        />
      )}
    </>
  );
}

export function BandForm(props: BandFormProps) {
  const { component, onClose } = props;
  const [, setPanel] = useUrlState('panel', '');
  const { form, theirs, settle } = useBandForm(props);
  const { fields } = words;
  return (
    <Form form={form} label={words.formTitle}>
      {theirs && (
        <StaleNotice
          theirs={`${rangeOf(theirs)}, ${theirs.level}, ${theirs.location}, ${theirs.validFrom}`}
          onKeep={() => settle(theirs)}
          onTake={() => settle(theirs, bandDraftOf(theirs, component, theirs.validFrom, props.requisition.postedRange))}
        />
      )}
      <Select
        label={fields.component}
        hint={fields.componentHint}
        name="/component"
        value={component}
        onChange={(next) => setPanel(`band:${next}`)}
        error={form.errorAt('/component')}
        options={COMPONENT_OPTIONS}
      />
      <TextField
        {...form.field('currency')}
        onChange={(text) => form.set('currency', text.toUpperCase().trim())}
        label={fields.currency}
        hint={fields.currencyHint}
        required
      />
      <AmountFields form={form} />
      <FieldRow>
        <TextField
          {...form.field('level')}
          label={fields.level}
          hint={fields.levelHint}
          maxLength={MAX_LEVEL}
          required={false}
        />
        <TextField {...form.field('location')} label={fields.location} maxLength={LIMITS.location} required={false} />
      </FieldRow>
      <TermsFields form={form} />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy} disabled={theirs !== null}>
          {words.save}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {texts.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
