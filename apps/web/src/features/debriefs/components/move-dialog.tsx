import type { DebriefView } from '@app/contracts';
import { LIMITS, type LoopMove } from '@app/domain';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { Modal } from '../../../components/ui/modal.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { toast } from '../../../components/ui/toast.js';
import { newIdempotencyKey, ProblemError } from '../../../lib/api.js';
import { useForm } from '../../../lib/form.js';
import { useMe } from '../../../lib/queries/session.js';
import { makeMove, useRefreshDebrief } from '../api/debrief-writes.js';
import { useKeptForm } from '../hooks/use-kept-form.js';
import { keep } from '../lib/kept-text.js';
import { texts } from '../texts.js';
import css from './room.module.css';

interface MoveDialogProps {
  readonly debrief: DebriefView;
  readonly move: LoopMove;
  readonly onClose: () => void;
}

/**
 * Says in words what the move does and asks for the reason. Whether a reveal needs one may hang on who has voted, which this page
 * must not tell: the field is offered, and the server asks for it where the rule does. What was typed outlives a reload and 'Not now'.
 */
export function MoveDialog({ debrief, move, onClose }: MoveDialogProps) {
  const refresh = useRefreshDebrief(debrief.applicationId);
  const draft = `${useMe().id}.${debrief.applicationId}.move.${move}.${debrief.decisionVersion ?? 1}`;
  const [key, setKey] = useState(newIdempotencyKey);
  const words = texts.moves.words[move];
  const skipsPreRead =
    move === 'reveal' && debrief.state === 'packet_ready' && debrief.requisition.debriefMode !== 'panel';
  const isNeeded = words?.reason === 'always' || skipsPreRead;
  const form = useForm<{ readonly reason: string }, unknown>({
    initial: { reason: '' },
    validate: ({ reason }) =>
      isNeeded && reason.trim() === '' ? [{ path: '/reason', message: texts.moves.reasonNeeded }] : [],
    submit: ({ reason }) =>
      makeMove(debrief.applicationId, { move, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }, key),
    onError: (error) => {
      // Refused: what is sent next is another try. Unanswered: the same one, which is then made once.
      if (error instanceof ProblemError) setKey(newIdempotencyKey());
      return false;
    },
    onDone: () => {
      // The dialog goes before it could forget by itself.
      keep(draft, null);
      if (words) toast.success(words.done);
      void refresh();
      onClose();
    },
  });
  useKeptForm(form, draft);
  if (!words) return null;
  return (
    <Modal opened onClose={onClose} title={words.title} size="sm">
      <Form form={form} label={words.title}>
        <div className={css.stack}>
          {words.happens.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        {words.reason !== 'never' && (
          <TextArea
            {...form.field('reason')}
            label={isNeeded ? texts.moves.reason : texts.moves.reasonOptional}
            hint={words.reasonHint}
            required={isNeeded}
            maxLength={LIMITS.reason}
            minRows={2}
          />
        )}
        <FormActions>
          <Button type="submit" variant={words.reason === 'always' ? 'danger' : 'primary'} busy={form.busy}>
            {words.confirm}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {texts.moves.cancel}
          </Button>
        </FormActions>
      </Form>
    </Modal>
  );
}
