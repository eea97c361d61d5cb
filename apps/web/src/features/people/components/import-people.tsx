import type { ImportPreviewView, ImportResultView } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { ImportPreview } from '../../../components/ui/import-preview.js';
import { Notice } from '../../../components/ui/notice.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { useForm } from '../../../lib/form.js';
import { messageOf } from '../../../lib/problem.js';
import { importPeople, previewPeople, useRefreshPeople } from '../api/people-writes.js';
import { texts } from '../texts.js';
import { ImportDone } from './import-done.js';
import css from './people.module.css';

interface Previewed {
  readonly csv: string;
  readonly preview: ImportPreviewView;
}

interface ConfirmImportProps {
  readonly previewed: Previewed;
  readonly isChanged: boolean;
  readonly onImported: (result: ImportResultView) => void;
}

function ConfirmImport({ previewed, isChanged, onImported }: ConfirmImportProps) {
  const { csv, preview } = previewed;
  const send = useMutation({
    mutationFn: () => importPeople(csv),
    meta: { handlesError: true },
    onSuccess: onImported,
  });
  const problem = send.error ? messageOf(send.error) : null;
  const count = preview.counts.create + preview.counts.update;
  const blocked = isChanged
    ? texts.importing.changed
    : preview.counts.error > 0
      ? texts.importing.blocked
      : count === 0
        ? texts.importing.nothing
        : null;
  return (
    <div className={css.stack}>
      <ImportPreview preview={preview} />
      {problem && (
        <Notice tone="danger" title={problem.title} live>
          {problem.detail}
        </Notice>
      )}
      {blocked === null ? (
        <div className={css.actions}>
          <Button variant="primary" busy={send.isPending} onClick={() => send.mutate()}>
            {texts.importing.import(count)}
          </Button>
        </div>
      ) : (
        <Notice tone={preview.counts.error > 0 ? 'warn' : 'neutral'}>{blocked}</Notice>
      )}
    </div>
  );
}

/** Paste, look at what each line would do, then import: nothing is written before. */
export function ImportPeople({ onClose }: { readonly onClose: () => void }) {
  const refresh = useRefreshPeople();
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [result, setResult] = useState<ImportResultView | null>(null);
  const form = useForm({
    initial: { csv: '' },
    submit: ({ csv }) => previewPeople(csv),
    validate: ({ csv }) => (csv.trim() === '' ? [{ path: '/csv', message: texts.importing.empty }] : []),
    onDone: (preview, { csv }) => setPreviewed({ csv, preview }),
  });
  if (result) return <ImportDone result={result} onClose={onClose} />;
  return (
    <div className={css.stack}>
      <p>{texts.importing.hint}</p>
      <code className={css.code} tabIndex={0} aria-label={texts.importing.exampleLabel}>
        {texts.importing.example}
      </code>
      <p className={css.muted}>{texts.importing.rolesHint}</p>
      <Form form={form} label={texts.importing.title}>
        <TextArea
          {...form.field('csv')}
          label={texts.importing.csv}
          placeholder={texts.importing.columns}
          maxLength={LIMITS.csv}
          minRows={6}
          spellCheck={false}
          required
        />
        <FormActions>
          <Button type="submit" variant={previewed ? 'default' : 'primary'} busy={form.busy}>
            {previewed ? texts.importing.previewAgain : texts.importing.preview}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {texts.drawer.cancel}
          </Button>
        </FormActions>
      </Form>
      {previewed && (
        <ConfirmImport
          key={previewed.csv}
          previewed={previewed}
          isChanged={previewed.csv !== form.values.csv}
          onImported={(imported) => {
            void refresh();
            setResult(imported);
          }}
        />
      )}
    </div>
  );
}
