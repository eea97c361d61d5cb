import type { AddCandidateBody } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { useEffect, useRef } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { TextField } from '../../../components/ui/text-field.js';
import { toast } from '../../../components/ui/toast.js';
import { useBodyKey } from '../../../lib/body-key.js';
import { type FormProblem, fieldId, useForm } from '../../../lib/form.js';
import { useKeptDraft } from '../../../lib/kept-draft.js';
import { useMe } from '../../../lib/queries/session.js';
import { addCandidate, useRefreshBoard } from '../api/board.js';
import { texts } from '../texts.js';

const NOBODY: AddCandidateBody = { name: '', email: '', headline: '' };
const { candidate } = texts;

export function candidateProblems(values: AddCandidateBody): FormProblem[] {
  return [
    ...(values.name.trim() === '' ? [{ path: '/name', message: candidate.problems.name }] : []),
    ...(/^\S+@\S+$/.test(values.email.trim()) ? [] : [{ path: '/email', message: candidate.problems.email }]),
  ];
}

const isCandidate = (value: unknown): value is AddCandidateBody => {
  const { name, email, headline } = (value ?? {}) as Partial<AddCandidateBody>;
  return typeof name === 'string' && typeof email === 'string' && typeof headline === 'string';
};

interface AddCandidateFormProps {
  readonly requisitionId: string;
  readonly onClose: () => void;
}

export function AddCandidateForm({ requisitionId, onClose }: AddCandidateFormProps) {
  const refresh = useRefreshBoard(requisitionId);
  const keyFor = useBodyKey();
  const writesNext = useRef(false);
  const { kept, keep } = useKeptDraft(`candidate.${useMe().id}.${requisitionId}`, isCandidate);
  const form = useForm({
    initial: kept ?? NOBODY,
    submit: (values) => addCandidate(requisitionId, values, keyFor(values)),
    validate: candidateProblems,
    onDone: (_added, { name }) => {
      toast.success(candidate.added(name));
      void refresh();
      form.reset(NOBODY);
      if (writesNext.current) document.getElementById(fieldId('/name'))?.focus();
      else onClose();
    },
  });
  const isTyped = Object.values(form.values).some((text) => text !== '');
  useEffect(() => keep(form.values, isTyped), [keep, form.values, isTyped]);
  return (
    <Form form={form} label={candidate.title}>
      <TextField
        {...form.field('name')}
        label={candidate.name}
        maxLength={LIMITS.name}
        autoComplete="off"
        required
        autoFocus
      />
      <TextField
        {...form.field('email')}
        label={candidate.email}
        hint={candidate.emailHint}
        type="email"
        inputMode="email"
        maxLength={LIMITS.email}
        autoComplete="off"
        required
      />
      <TextField
        {...form.field('headline')}
        label={candidate.headline}
        hint={candidate.headlineHint}
        maxLength={LIMITS.headline}
        autoComplete="off"
        required={false}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy} onClick={() => (writesNext.current = false)}>
          {candidate.save}
        </Button>
        <Button type="submit" busy={form.busy} onClick={() => (writesNext.current = true)}>
          {candidate.saveMore}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {texts.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
