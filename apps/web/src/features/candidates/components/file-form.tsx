import { LIMITS } from '@app/domain';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { FieldError } from '../../../components/ui/field-frame.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { TextField } from '../../../components/ui/text-field.js';
import { toast } from '../../../components/ui/toast.js';
import { type FormProblem, fieldId, useForm } from '../../../lib/form.js';
import { useRefreshLoop } from '../api/application.js';
import { uploadDocument } from '../api/upload-document.js';
import { isStopped } from '../../../lib/upload.js';
import { sizeOf } from '../../../lib/file-size.js';
import { texts } from '../texts.js';
import css from './application.module.css';

const { documents: words } = texts;
const FILE_ID = fieldId('/file');

interface FileDraft {
  readonly title: string;
  readonly file: File | null;
}

export function fileProblems({ title, file }: FileDraft): FormProblem[] {
  const problem =
    file === null
      ? words.problems.file
      : file.size === 0
        ? words.problems.empty
        : file.size > LIMITS.fileBytes
          ? words.problems.large(sizeOf(file.size), sizeOf(LIMITS.fileBytes))
          : null;
  return [
    ...(problem === null ? [] : [{ path: '/file', message: problem }]),
    ...(title.trim() === '' ? [{ path: '/title', message: words.problems.title }] : []),
  ];
}

interface FileFieldProps {
  readonly onFile: (file: File | null) => void;
  readonly error: string | undefined;
}

function FileField({ onFile, error }: FileFieldProps) {
  const described = [`${FILE_ID}-hint`, ...(error ? [`${FILE_ID}-error`] : [])].join(' ');
  return (
    <div className={css.file}>
      <label htmlFor={FILE_ID}>{words.file}</label>
      <p id={`${FILE_ID}-hint`} className={css.small}>
        {words.fileHint(sizeOf(LIMITS.fileBytes))}
      </p>
      <input
        id={FILE_ID}
        type="file"
        aria-describedby={described}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onFile(event.currentTarget.files?.[0] ?? null)}
      />
      {error && <FieldError id={`${FILE_ID}-error`}>{error}</FieldError>}
    </div>
  );
}

interface FileFormProps {
  readonly applicationId: string;
  readonly onClose: () => void;
}

/** One upload at a time, with its progress; it can be stopped, and closing the drawer stops it. */
function useFileForm({ applicationId, onClose }: FileFormProps) {
  const refresh = useRefreshLoop(applicationId);
  const [progress, setProgress] = useState<readonly [done: number, total: number] | null>(null);
  const upload = useRef<AbortController | null>(null);
  useEffect(() => () => upload.current?.abort(), []);
  const form = useForm<FileDraft, unknown>({
    initial: { title: '', file: null },
    submit: async ({ title, file }) => {
      if (!file) return;
      upload.current = new AbortController();
      setProgress([0, file.size]);
      const onProgress = (done: number, total: number): void => setProgress([done, total]);
      await uploadDocument(applicationId, title, file, { onProgress, signal: upload.current.signal }).finally(() =>
        setProgress(null),
      );
    },
    validate: fileProblems,
    onError: (error) => {
      if (!isStopped(error)) return false;
      toast.info(words.stopped);
      return true;
    },
    onDone: (_done, { title }) => {
      toast.success(words.saved(title));
      void refresh();
      onClose();
    },
  });
  return { form, progress, stop: () => upload.current?.abort() };
}

/** 'redacted-suite.pdf' -> 'redacted-suite' */
const titleOf = (file: File): string => file.name.replace(/\.[^.]+$/, '').slice(0, LIMITS.documentTitle);

export function FileForm(props: FileFormProps) {
  const { form, progress, stop } = useFileForm(props);
  const choose = (file: File | null): void => {
    form.set('file', file);
    if (file && form.values.title === '') form.set('title', titleOf(file));
  };
  return (
    <Form form={form} label={words.fileTitle}>
      <FileField onFile={choose} error={form.errorAt('/file')} />
      <TextField
        {...form.field('title')}
        label={words.name}
        hint={words.nameHint}
        maxLength={LIMITS.documentTitle}
        required
      />
      {progress && (
        <div className={css.bar}>
          <progress value={progress[0]} max={Math.max(progress[1], 1)} aria-label={words.upload} />
          <p className={css.small}>{words.progress(sizeOf(progress[0]), sizeOf(progress[1]))}</p>
        </div>
      )}
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {words.upload}
        </Button>
        <Button variant="ghost" onClick={progress ? stop : props.onClose}>
          {progress ? words.cancelUpload : texts.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
