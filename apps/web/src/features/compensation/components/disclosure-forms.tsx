import type { DisclosureEvidenceBody, DisclosurePolicyBody, PayDisclosureView } from '@app/contracts';
import { DISCLOSURE_CHANNELS, LIMITS } from '@app/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { CheckboxGroup } from '../../../components/ui/checkbox.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { Notice } from '../../../components/ui/notice.js';
import { Select } from '../../../components/ui/select.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { TextField } from '../../../components/ui/text-field.js';
import { toast } from '../../../components/ui/toast.js';
import { useForm } from '../../../lib/form.js';
import { isStale } from '../../../lib/problem.js';
import { addEvidence, disclosureQuery, savePolicy } from '../api/requisition-pay.js';
import { payTexts } from '../texts-pay.js';

const { disclosure: words } = payTexts;
const MAX_PROOF = 500;

interface Props {
  readonly requisitionId: string;
  readonly onClose: () => void;
}

/** After either form: what is missing for opening a loop may have changed too. */
function useDone({ requisitionId, onClose }: Props, said: string) {
  const client = useQueryClient();
  return (view: PayDisclosureView): void => {
    toast.success(said);
    client.setQueryData(disclosureQuery(requisitionId).queryKey, view);
    void client.invalidateQueries({ queryKey: ['applications'] });
    onClose();
  };
}

export function EvidenceForm(props: Props) {
  const form = useForm<DisclosureEvidenceBody, PayDisclosureView>({
    initial: { disclosedOn: new Date().toISOString().slice(0, 10), channel: 'job_advert', proof: '' },
    submit: (draft) => addEvidence(props.requisitionId, draft),
    onDone: useDone(props, words.recorded),
  });
  const { fields } = words;
  return (
    <Form form={form} label={words.record}>
      <TextField {...form.field('disclosedOn')} label={fields.day} type="date" required />
      <Select
        {...form.field('channel')}
        label={fields.channel}
        options={DISCLOSURE_CHANNELS.map((value) => ({ value, label: words.channels[value] }))}
      />
      <TextField
        {...form.field('proof')}
        label={fields.proof}
        hint={fields.proofHint}
        maxLength={MAX_PROOF}
        required={false}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {words.saveEvidence}
        </Button>
        <Button variant="ghost" onClick={props.onClose}>
          {payTexts.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}

export function PolicyForm({ view, ...props }: Props & { readonly view: PayDisclosureView }) {
  const client = useQueryClient();
  const [wasStale, setWasStale] = useState(false);
  const done = useDone(props, words.policySaved);
  const form = useForm<DisclosurePolicyBody, PayDisclosureView>({
    initial: { packIds: view.packs.filter((pack) => pack.holds).map((pack) => pack.id), reason: '' },
    submit: (draft) => savePolicy(props.requisitionId, draft, view.version),
    validate: ({ reason }) =>
      reason.trim().length < LIMITS.reasonMin ? [{ path: '/reason', message: words.reasonProblem }] : [],
    onError: (error) => {
      if (!isStale(error)) return false;
      setWasStale(true);
      void client.invalidateQueries({ queryKey: disclosureQuery(props.requisitionId).queryKey });
      return true;
    },
    onDone: done,
  });
  const { fields } = words;
  return (
    <Form form={form} label={words.choose}>
      {wasStale && (
        <Notice tone="warn" live>
          {payTexts.stale}
        </Notice>
      )}
      <p>{view.notLegalAdvice}</p>
      <CheckboxGroup
        {...form.field('packIds')}
        label={fields.packs}
        options={view.packs.map(({ id, name, law }) => ({ value: id, label: name, hint: law }))}
      />
      <TextArea
        {...form.field('reason')}
        label={fields.reason}
        hint={fields.reasonHint}
        maxLength={LIMITS.reason}
        required
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {words.savePolicy}
        </Button>
        <Button variant="ghost" onClick={props.onClose}>
          {payTexts.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
