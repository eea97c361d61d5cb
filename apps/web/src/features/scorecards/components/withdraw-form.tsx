import type { ScorecardView } from '@app/contracts';
import { LIMITS, reasonProblem } from '@app/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { Modal } from '../../../components/ui/modal.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { toast } from '../../../components/ui/toast.js';
import { useBodyKey } from '../../../lib/body-key.js';
import { useForm } from '../../../lib/form.js';
import { useKeptDraft } from '../../../lib/kept-draft.js';
import { withdrawScorecard } from '../api/withdraw-scorecard.js';
import { focusSoon } from '../hooks/use-card-keys.js';
import { SEALED_ID } from '../hooks/use-submit.js';
import { revisionTexts } from '../texts/revision.js';

const { withdraw: words } = revisionTexts;

interface Values {
  readonly reason: string;
}
const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && 'reason' in value && typeof value.reason === 'string';

/** Why a card is taken back, and what that means, before it is done. A closed dialog keeps what was typed. */
export function WithdrawForm({ card, onClose }: { readonly card: ScorecardView; readonly onClose: () => void }) {
  const client = useQueryClient();
  const keyFor = useBodyKey();
  const { kept, keep, done } = useKeptDraft(`withdraw.${card.id}`, isValues);
  const form = useForm<Values, unknown>({
    initial: kept ?? { reason: '' },
    submit: (values) => withdrawScorecard(card.id, values, card.version, keyFor(values)),
    validate: ({ reason }) => {
      const wrong = reasonProblem(reason);
      return wrong === null ? [] : [{ path: '/reason', message: wrong }];
    },
    onDone: () => {
      done();
      toast.success(words.done);
      onClose();
      focusSoon(SEALED_ID);
      void client.invalidateQueries({ queryKey: ['scorecards', card.id] });
      void client.invalidateQueries({ queryKey: ['my-work'] });
    },
  });
  const { values } = form;
  useEffect(() => keep(values, values.reason !== ''), [keep, values]);
  return (
    <Modal opened onClose={onClose} title={words.title}>
      <Form form={form} label={words.title}>
        <p>{words.text}</p>
        <p>{words.then}</p>
        <TextArea
          {...form.field('reason')}
          label={words.reason}
          hint={words.reasonHint}
          maxLength={LIMITS.reason}
          minRows={3}
          required
          autoFocus
        />
        <FormActions>
          <Button type="submit" variant="danger" busy={form.busy}>
            {words.confirm}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {words.cancel}
          </Button>
        </FormActions>
      </Form>
    </Modal>
  );
}
