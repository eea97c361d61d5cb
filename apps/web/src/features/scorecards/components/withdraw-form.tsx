import type { ScorecardView } from '@app/contracts';
import { reasonProblem } from '@app/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ReasonForm } from '../../../components/ui/reason-form.js';
import { Modal } from '../../../components/ui/modal.js';
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
      <ReasonForm
        form={form}
        label={words.title}
        words={words}
        confirm={words.confirm}
        cancel={words.cancel}
        onCancel={onClose}
        isFinal
        focusReason
      >
        <p>{words.text}</p>
        <p>{words.then}</p>
      </ReasonForm>
    </Modal>
  );
}
