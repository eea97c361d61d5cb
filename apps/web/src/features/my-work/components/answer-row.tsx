import type { WorkCardView } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { toast } from '../../../components/ui/toast.js';
import { cx } from '../../../lib/classes.js';
import { useForm } from '../../../lib/form.js';
import { answerAssignment, useAcceptAssignment, useForgetLoop } from '../api/answer-assignment.js';
import { texts } from '../texts.js';
import css from './work-list.module.css';
import { WorkWho } from './work-who.js';

interface ConflictFormProps {
  readonly card: WorkCardView;
  readonly onCancel: () => void;
}

function ConflictForm({ card, onCancel }: ConflictFormProps) {
  const forgetLoop = useForgetLoop();
  const form = useForm({
    initial: { reason: '' },
    submit: ({ reason }) => answerAssignment(card.assignmentId, { answer: 'conflict', reason }),
    validate: ({ reason }) => (reason.trim() === '' ? [{ path: '/reason', message: texts.answer.needReason }] : []),
    onDone: () => {
      void forgetLoop();
      toast.success(texts.answer.declared, texts.answer.declaredText(card.candidate));
    },
  });
  return (
    <div className={css.conflict}>
      <Form form={form} label={texts.answer.form(card.candidate)}>
        <TextArea
          {...form.field('reason')}
          label={texts.answer.reason}
          hint={texts.answer.reasonHint}
          maxLength={LIMITS.reason}
          minRows={2}
          required
          autoFocus
        />
        <p>{texts.answer.consequence(card.candidate)}</p>
        <FormActions>
          <Button type="submit" variant="danger" busy={form.busy}>
            {texts.answer.confirm}
          </Button>
          <Button variant="ghost" onClick={onCancel}>
            {texts.answer.cancel}
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}

/** An assignment that waits for an answer: accept, or a conflict of interest with its reason, in place. */
export function AnswerRow({ card }: { readonly card: WorkCardView }) {
  const [isDeclaring, setIsDeclaring] = useState(false);
  const accept = useAcceptAssignment(() => toast.success(texts.answer.accepted(card.candidate)));
  return (
    <li>
      <div className={cx(css.row, css.answer)}>
        <WorkWho card={card} />
        <span />
        <div className={css.actions}>
          <Button
            aria-label={texts.answer.acceptLabel(card.candidate)}
            busy={accept.isPending}
            onClick={() => accept.mutate(card.assignmentId)}
          >
            {texts.answer.accept}
          </Button>
          <Button
            variant="ghost"
            aria-label={texts.answer.conflictLabel(card.candidate)}
            aria-expanded={isDeclaring}
            onClick={() => setIsDeclaring(!isDeclaring)}
          >
            {texts.answer.conflict}
          </Button>
        </div>
      </div>
      {isDeclaring && <ConflictForm card={card} onCancel={() => setIsDeclaring(false)} />}
    </li>
  );
}
