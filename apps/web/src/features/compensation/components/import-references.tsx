import type { ImportPreviewView } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { ImportPreview } from '../../../components/ui/import-preview.js';
import { Notice } from '../../../components/ui/notice.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { toast } from '../../../components/ui/toast.js';
import { useForm } from '../../../lib/form.js';
import { messageOf } from '../../../lib/problem.js';
import { importReferences, previewReferences } from '../api/market.js';
import { payTexts } from '../texts-pay.js';
import css from './pay.module.css';

const { importing: words } = payTexts;

interface Previewed {
  readonly csv: string;
  readonly preview: ImportPreviewView;
}

function Confirm({ previewed, typed, onDone }: { previewed: Previewed; typed: string; onDone: () => void }) {
  const client = useQueryClient();
  const { csv, preview } = previewed;
  const send = useMutation({
    mutationFn: () => importReferences(csv),
    meta: { handlesError: true },
    onSuccess: () => {
      toast.success(words.done);
      void client.invalidateQueries({ queryKey: ['compensation'] });
      onDone();
    },
  });
  const count = preview.counts.create + preview.counts.update;
  const blocked =
    typed !== csv ? words.changed : preview.counts.error > 0 ? words.blocked : count === 0 ? words.nothing : null;
  const problem = send.error ? messageOf(send.error) : null;
  return (
    <div className={css.stack}>
      <ImportPreview preview={preview} />
      {problem && (
        <Notice tone="danger" title={problem.title} live>
          {problem.detail}
        </Notice>
      )}
      {blocked ? (
        <Notice tone={preview.counts.error > 0 ? 'warn' : 'neutral'}>{blocked}</Notice>
      ) : (
        <div className={css.actions}>
          <Button variant="primary" busy={send.isPending} onClick={() => send.mutate()}>
            {words.import(count)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Paste, look at what each row would do, then import: nothing is written before. */
export function ImportReferences({ onDone }: { readonly onDone: () => void }) {
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const form = useForm<{ readonly csv: string }, ImportPreviewView>({
    initial: { csv: '' },
    submit: ({ csv }) => previewReferences(csv),
    validate: ({ csv }) => (csv.trim() === '' ? [{ path: '/csv', message: words.empty }] : []),
    onDone: (preview, { csv }) => setPreviewed({ csv, preview }),
  });
  return (
    <div className={css.stack}>
      <p>{words.hint}</p>
      <Form form={form} label={words.title}>
        <TextArea {...form.field('csv')} label={words.label} maxLength={LIMITS.csv} minRows={8} required />
        <FormActions>
          <Button type="submit" variant={previewed ? 'default' : 'primary'} busy={form.busy}>
            {words.preview}
          </Button>
        </FormActions>
      </Form>
      {previewed && <Confirm previewed={previewed} typed={form.values.csv} onDone={onDone} />}
    </div>
  );
}
