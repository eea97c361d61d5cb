import type { ArtifactShelfView } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { useEffect, useRef, useState } from 'react';
import { newIdempotencyKey } from '../../lib/api.js';
import { sizeOf } from '../../lib/file-size.js';
import { type FormProblem, fieldId, useForm } from '../../lib/form.js';
import { attachToCandidate, useRefreshShelf } from '../../lib/queries/eval-artifacts.js';
import { isStopped } from '../../lib/upload.js';
import { Button } from '../ui/button.js';
import { FieldError } from '../ui/field-frame.js';
import { Form, FormActions } from '../ui/form.js';
import { Select } from '../ui/select.js';
import { TextField } from '../ui/text-field.js';
import { toast } from '../ui/toast.js';
import css from './evidence-shelf.module.css';
import { texts } from './shelf-texts.js';

const { form: words } = texts;
const FILE_ID = fieldId('/file');

interface Draft {
  readonly file: File | null;
  readonly threshold: string;
  readonly roundId: string;
  readonly criterionId: string;
}

/** '90', '90 %' and '0,9 %' as a share; null for none; undefined for what is no percentage. */
function shareOf(text: string): number | null | undefined {
  const plain = text.replace('%', '').trim().replace(',', '.');
  if (plain === '') return null;
  const value = Number(plain);
  return Number.isFinite(value) && value >= 0 && value <= 100 ? value / 100 : undefined;
}

export function attachProblems({ file, threshold }: Pick<Draft, 'file' | 'threshold'>): FormProblem[] {
  const { problems } = words;
  const wrong =
    file === null
      ? problems.file
      : file.size === 0
        ? problems.empty
        : file.size > LIMITS.fileBytes
          ? problems.large(sizeOf(file.size), sizeOf(LIMITS.fileBytes))
          : null;
  return [
    ...(wrong === null ? [] : [{ path: '/file', message: wrong }]),
    ...(shareOf(threshold) === undefined ? [{ path: '/threshold', message: problems.threshold }] : []),
  ];
}

interface AttachFormProps {
  readonly applicationId: string;
  readonly shelf: ArtifactShelfView;
  readonly onClose: () => void;
}

/** One upload at a time, with its progress; it can be stopped, and closing the drawer stops it. */
function useAttachForm({ applicationId, shelf, onClose }: AttachFormProps) {
  const refresh = useRefreshShelf(applicationId);
  const [progress, setProgress] = useState<readonly [done: number, total: number] | null>(null);
  const running = useRef<AbortController | null>(null);
  const key = useRef(newIdempotencyKey());
  useEffect(() => () => running.current?.abort(), []);
  const firstRound = shelf.attachAt === 'everywhere' ? '' : (shelf.attachAt[0] ?? '');
  const form = useForm<Draft, unknown>({
    initial: { file: null, threshold: '', roundId: firstRound, criterionId: '' },
    submit: async ({ file, threshold, roundId, criterionId }) => {
      running.current = new AbortController();
      setProgress([0, file?.size ?? 0]);
      await attachToCandidate(
        applicationId,
        { file, threshold: shareOf(threshold) ?? null, roundId, criterionId },
        {
          onProgress: (done, total) => setProgress([done, total]),
          signal: running.current.signal,
          idempotencyKey: key.current,
        },
      ).finally(() => setProgress(null));
    },
    validate: attachProblems,
    onError: (error) => {
      key.current = newIdempotencyKey();
      if (!isStopped(error)) return false;
      toast.info(words.stopped);
      return true;
    },
    onDone: (_done, { file }) => {
      toast.success(words.saved(file?.name ?? ''));
      void refresh();
      onClose();
    },
  });
  return { form, progress, stop: () => running.current?.abort() };
}

function Progress({ of: [done, total] }: { readonly of: readonly [number, number] }) {
  return (
    <div className={css.bar} role="status">
      <progress value={done} max={Math.max(total, 1)} aria-label={words.submit} />
      <p className={css.small}>
        {total > 0 && done >= total ? words.reading : words.progress(sizeOf(done), sizeOf(total))}
      </p>
    </div>
  );
}

export function AttachArtifactForm(props: AttachFormProps) {
  const { shelf, onClose } = props;
  const { form, progress, stop } = useAttachForm(props);
  const error = form.errorAt('/file');
  const mayAnywhere = shelf.attachAt === 'everywhere';
  const rounds = shelf.rounds.filter(({ id }) => mayAnywhere || shelf.attachAt.includes(id));
  const rated = shelf.rounds.find(({ id }) => id === form.values.roundId)?.criterionIds;
  const criteria = shelf.criteria.filter(({ id }) => rated?.includes(id) ?? true);
  const optionOf = ({ id, name }: { readonly id: string; readonly name: string }) => ({
    value: id,
    label: `${id} ${name}`,
  });
  return (
    <Form form={form} label={texts.attachTitle}>
      <div className={css.file}>
        <label htmlFor={FILE_ID}>{words.file}</label>
        <p id={`${FILE_ID}-hint`} className={css.small}>
          {words.fileHint(sizeOf(LIMITS.fileBytes))}
        </p>
        <input
          id={FILE_ID}
          type="file"
          accept=".json,.jsonl,.eval,.csv,application/json,text/csv"
          aria-describedby={`${FILE_ID}-hint${error ? ` ${FILE_ID}-error` : ''}`}
          aria-invalid={error ? true : undefined}
          onChange={(event) => form.set('file', event.currentTarget.files?.[0] ?? null)}
        />
        {error && <FieldError id={`${FILE_ID}-error`}>{error}</FieldError>}
      </div>
      <TextField {...form.field('threshold')} label={words.threshold} hint={words.thresholdHint} />
      <Select
        {...form.field('roundId')}
        label={words.round}
        options={rounds.map(optionOf)}
        {...(mayAnywhere ? { placeholder: words.wholeLoop } : {})}
        onChange={(roundId) => form.setAll({ ...form.values, roundId, criterionId: '' })}
      />
      <Select
        {...form.field('criterionId')}
        label={words.criterion}
        placeholder={words.suiteCriteria}
        options={criteria.map(optionOf)}
      />
      {progress && <Progress of={progress} />}
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {words.submit}
        </Button>
        <Button variant="ghost" onClick={progress ? stop : onClose}>
          {progress ? words.stop : words.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
