import type { ImportPreviewView, RequisitionView } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { ImportPreview } from '../../../components/ui/import-preview.js';
import { Notice } from '../../../components/ui/notice.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { newIdempotencyKey } from '../../../lib/api.js';
import { useForm } from '../../../lib/form.js';
import { useKeptDraft } from '../../../lib/kept-draft.js';
import { useMe } from '../../../lib/queries/session.js';
import { messageOf } from '../../../lib/problem.js';
import { useRubric } from '../../../lib/queries/rubrics.js';
import { importCandidates, previewCandidates, useRefreshBoard } from '../api/board.js';
import { texts } from '../texts.js';
import css from './requisitions.module.css';

interface Previewed {
  readonly csv: string;
  readonly preview: ImportPreviewView;
  /** One key per previewed list: importing twice writes once. */
  readonly key: string;
}

/** Why this preview can not be imported, or null. */
export function importBlocked({ counts }: ImportPreviewView, isChanged: boolean): string | null {
  if (isChanged) return texts.importing.changed;
  if (counts.error > 0) return texts.importing.blocked;
  return counts.create + counts.update === 0 ? texts.importing.nothing : null;
}

const isCsv = (value: unknown): value is { csv: string } =>
  typeof (value as { csv?: unknown } | null)?.csv === 'string';

interface ConfirmImportProps {
  readonly requisitionId: string;
  readonly previewed: Previewed;
  readonly isChanged: boolean;
  readonly onImported: (result: ImportPreviewView) => void;
}

function ConfirmImport({ requisitionId, previewed, isChanged, onImported }: ConfirmImportProps) {
  const { csv, preview, key } = previewed;
  const send = useMutation({
    mutationFn: () => importCandidates(requisitionId, csv, key),
    meta: { handlesError: true },
    onSuccess: onImported,
  });
  const problem = send.error ? messageOf(send.error) : null;
  const blocked = importBlocked(preview, isChanged);
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
            {texts.importing.import(preview.counts.create + preview.counts.update)}
          </Button>
        </div>
      ) : (
        <Notice tone={preview.counts.error > 0 ? 'warn' : 'neutral'}>{blocked}</Notice>
      )}
    </div>
  );
}

function Imported({ result, onClose }: { readonly result: ImportPreviewView; readonly onClose: () => void }) {
  const { create, update, skip } = result.counts;
  return (
    <div className={css.stack}>
      <Notice tone="ok" title={texts.importing.done} live>
        {texts.importing.doneText(create, update, skip)}
      </Notice>
      <div className={css.actions}>
        <Button variant="primary" onClick={onClose}>
          {texts.importing.close}
        </Button>
      </div>
    </div>
  );
}

interface ImportCandidatesProps {
  readonly requisition: RequisitionView;
  readonly onClose: () => void;
}

/** Paste, look at what each line would do, then import: nothing is written before. */
export function ImportCandidates({ requisition, onClose }: ImportCandidatesProps) {
  const { rubric } = useRubric(requisition.rubricVersionId);
  const refresh = useRefreshBoard(requisition.id);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [result, setResult] = useState<ImportPreviewView | null>(null);
  const { kept, keep, done } = useKeptDraft(`candidates.csv.${useMe().id}.${requisition.id}`, isCsv);
  const form = useForm({
    initial: kept ?? { csv: '' },
    submit: ({ csv }) => previewCandidates(requisition.id, csv),
    validate: ({ csv }) => (csv.trim() === '' ? [{ path: '/csv', message: texts.importing.empty }] : []),
    onDone: (preview, { csv }) => setPreviewed({ csv, preview, key: newIdempotencyKey() }),
  });
  useEffect(() => keep(form.values, form.values.csv !== ''), [keep, form.values]);
  if (result) return <Imported result={result} onClose={onClose} />;
  const { rounds } = rubric;
  return (
    <div className={css.stack}>
      <p>{texts.importing.hint}</p>
      <code className={css.code} tabIndex={0}>
        {texts.importing.example(rounds.find((round) => round.kind === 'panel')?.id ?? '')}
      </code>
      <p className={css.small}>{texts.importing.columnsHint(rounds.map((round) => round.id).join(', '))}</p>
      <Form form={form} label={texts.importing.title}>
        <TextArea
          {...form.field('csv')}
          label={texts.importing.csv}
          maxLength={LIMITS.csv}
          minRows={7}
          spellCheck={false}
          required
        />
        <FormActions>
          <Button type="submit" variant={previewed ? 'default' : 'primary'} busy={form.busy}>
            {previewed ? texts.importing.previewAgain : texts.importing.preview}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {texts.cancel}
          </Button>
        </FormActions>
      </Form>
      {previewed && (
        <ConfirmImport
          key={previewed.key}
          requisitionId={requisition.id}
          previewed={previewed}
          isChanged={previewed.csv !== form.values.csv}
          onImported={(imported) => {
            done();
            void refresh();
            setResult(imported);
          }}
        />
      )}
    </div>
  );
}
