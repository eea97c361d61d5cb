import type { ApplicationView } from '@app/contracts';
import { LIMITS, type LoopMove } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { Modal } from '../../../components/ui/modal.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { toast } from '../../../components/ui/toast.js';
import { useBodyKey } from '../../../lib/body-key.js';
import { useForm } from '../../../lib/form.js';
import { useKeptDraft } from '../../../lib/kept-draft.js';
import { useMe } from '../../../lib/queries/session.js';
import { requisitionQuery } from '../../../lib/queries/requisitions.js';
import { makeMove, useRefreshLoop } from '../api/application.js';
import { needForReason } from '../need-for-reason.js';
import { texts } from '../texts.js';
import { whatOpens } from '../what-opens.js';
import css from './application.module.css';

const { steps: words } = texts;
const DANGER: readonly LoopMove[] = ['withdraw', 'cancel'];
const OPENS: readonly LoopMove[] = ['start_pre_read', 'reveal', 'open_compensation'];

interface Values {
  readonly reason: string;
}
const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && 'reason' in value && typeof value.reason === 'string';

interface MoveDialogProps {
  readonly application: ApplicationView;
  readonly move: LoopMove;
  readonly onClose: () => void;
}

/** Said before it happens: who will see what they do not see now. */
function WhatOpens({ application, move }: Omit<MoveDialogProps, 'onClose'>) {
  const policy = useQuery(requisitionQuery(application.requisition.id)).data?.policy;
  if (!OPENS.includes(move) || !policy) return null;
  const openings = whatOpens(application.state, move, policy);
  return (
    <div>
      <h3>{words.opens}</h3>
      {openings.length === 0 ? (
        <p>{words.opensNothing}</p>
      ) : (
        <ul className={css.bullets}>
          {openings.map(({ who, what }) => (
            <li key={who}>{words.opensRow(who, what.join(', '))}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A reason that was typed outlives a reload and a closed dialog. */
export function MoveDialog({ application, move, onClose }: MoveDialogProps) {
  const refresh = useRefreshLoop(application.id);
  const keyFor = useBodyKey();
  const { label, text } = texts.moves[move];
  const need = needForReason(move, application.state);
  const { kept, keep, done } = useKeptDraft(`move.${useMe().id}.${application.id}.${move}`, isValues);
  const form = useForm<Values, ApplicationView>({
    initial: kept ?? { reason: '' },
    submit: ({ reason }) => {
      const body = { move, ...(reason.trim() === '' ? {} : { reason }) };
      return makeMove(application.id, body, keyFor([body, application.version]));
    },
    validate: ({ reason }) =>
      need === 'required' && reason.trim() === '' ? [{ path: '/reason', message: words.needReason }] : [],
    onDone: () => {
      done();
      toast.success(words.done(label));
      void refresh();
      onClose();
    },
  });
  const { values } = form;
  useEffect(() => keep(values, values.reason !== ''), [keep, values]);
  return (
    <Modal opened onClose={onClose} title={`${label}: ${application.candidate.name}`}>
      <Form form={form} label={label}>
        <p>{text}</p>
        <WhatOpens application={application} move={move} />
        {need !== 'none' && (
          <TextArea
            {...form.field('reason')}
            label={words.reason}
            hint={need === 'required' ? words.reasonHint : words.reasonOptional}
            maxLength={LIMITS.reason}
            minRows={2}
            required={need === 'required'}
            autoFocus={need === 'required'}
          />
        )}
        <FormActions>
          <Button type="submit" variant={DANGER.includes(move) ? 'danger' : 'primary'} busy={form.busy}>
            {label}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {texts.cancel}
          </Button>
        </FormActions>
      </Form>
    </Modal>
  );
}
