import { editText, statedIn } from '@app/rubric-format';
import { useMemo } from 'react';
import { Notice } from '../../../components/ui/notice.js';
import { Select } from '../../../components/ui/select.js';
import { useUrlState } from '../../../lib/router.js';
import { type EditPart, editParts } from '../lib/form-parts.js';
import { editorTexts as texts } from '../texts-editor.js';
import { EditField } from './edit-field.js';
import css from './editor.module.css';

interface FormSideProps {
  readonly text: string;
  readonly onText: (change: (text: string) => string) => void;
  readonly highestVersion: string;
}

const labelOf = (part: EditPart): string => (part.group === null ? texts.form.pack : part.label);

/** The texts and numbers of the file, thing by thing. Each key typed here is written into the text at its place. */
export function FormSide({ text, onText, highestVersion }: FormSideProps) {
  const [partId, setPartId] = useUrlState('part', 'pack', { history: 'replace' });
  const stated = useMemo(() => statedIn(text), [text]);
  if (!stated) return <Notice tone="warn">{texts.form.unreadable}</Notice>;
  const parts = editParts(stated);
  const part = parts.find((one) => one.id === partId) ?? parts[0];
  const base = stated['extends'];
  return (
    <div className={css.form}>
      <p className={css.muted}>{texts.form.hint}</p>
      {typeof base === 'string' && <Notice>{texts.form.extends(base)}</Notice>}
      <Select
        label={texts.form.part}
        name="rubric-part"
        value={part?.id ?? 'pack'}
        onChange={setPartId}
        options={parts.map((one) => ({
          value: one.id,
          label: labelOf(one),
          ...(one.group === null ? {} : { group: texts.form.groups[one.group] }),
        }))}
      />
      {part?.fields.map((field) => (
        <EditField
          key={field.path.join('/')}
          field={field}
          group={part.group}
          highestVersion={highestVersion}
          onEdit={(path, value) => onText((now) => editText(now, path, value))}
        />
      ))}
    </div>
  );
}
