import { LIMITS } from '@app/domain';
import type { ReactNode } from 'react';
import type { FormState } from '../../lib/form.js';
import { Button } from './button.js';
import { Form, FormActions } from './form.js';
import { TextArea } from './text-area.js';

interface ReasonFormProps<V extends { readonly reason: string }> {
  readonly form: FormState<V>;
  readonly label: string;
  readonly words: { readonly reason: string; readonly reasonHint: string };
  readonly confirm: string;
  readonly cancel: string;
  readonly onCancel: () => void;
  /** What can not be taken back is red. */
  readonly isFinal?: boolean;
  readonly minRows?: number;
  /** The reason is the first thing to type. */
  readonly focusReason?: boolean;
  /** Above the reason: what the act means, and whom it is about. */
  readonly children?: ReactNode;
  /** Between the reason and the buttons. */
  readonly after?: ReactNode;
}

/** An act on the record: what it means, why it is done, and the two ways out. */
export function ReasonForm<V extends { readonly reason: string }>(props: ReasonFormProps<V>) {
  const { form, label, words, confirm, cancel, onCancel, isFinal = false, minRows = 3, focusReason = false } = props;
  return (
    <Form form={form} label={label}>
      {props.children}
      <TextArea
        {...form.field('reason')}
        label={words.reason}
        hint={words.reasonHint}
        maxLength={LIMITS.reason}
        minRows={minRows}
        required
        autoFocus={focusReason}
      />
      {props.after}
      <FormActions>
        <Button type="submit" variant={isFinal ? 'danger' : 'primary'} busy={form.busy}>
          {confirm}
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          {cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
