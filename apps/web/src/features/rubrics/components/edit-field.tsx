import { useState } from 'react';
import { NumberField } from '../../../components/ui/number-field.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { TextField } from '../../../components/ui/text-field.js';
import type { EditField as Field, EditPath } from '../lib/form-parts.js';
import { editorTexts as texts } from '../texts-editor.js';

interface EditFieldProps {
  readonly field: Field;
  /** The group of the thing that it belongs to; null for the pack. */
  readonly group: string | null;
  readonly highestVersion: string;
  readonly onEdit: (path: EditPath, value: string | number) => void;
}

const folded = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

/** A value of the file. While it means the same as what was typed, what was typed stays: a space at the end too. */
export function EditField({ field, group, highestVersion, onEdit }: EditFieldProps) {
  const [typed, setTyped] = useState('');
  const { path, kind, value } = field;
  const name = `/${path.join('/')}`;
  const common = { label: labelOf(field, group), name, ...hintOf(field, group, highestVersion) };
  if (typeof value === 'number') return <NumberEdit {...common} stated={value} onEdit={(next) => onEdit(path, next)} />;
  const shown = folded(typed) === folded(value) && typed !== '' ? typed : value;
  const change = (next: string): void => {
    setTyped(next);
    onEdit(path, next);
  };
  return kind === 'line' ? (
    <TextField {...common} value={shown} onChange={change} />
  ) : (
    <TextArea {...common} value={shown} onChange={change} minRows={2} />
  );
}

interface NumberEditProps {
  readonly label: string;
  readonly name: string;
  readonly hint?: string;
  readonly stated: number;
  readonly onEdit: (value: number) => void;
}

/** A field may be empty while one writes another number; the file has the last one until then. */
function NumberEdit({ stated, onEdit, ...common }: NumberEditProps) {
  const [typed, setTyped] = useState<number | null>(stated);
  const isNumber = typed !== null && !Number.isNaN(typed);
  return (
    <NumberField
      {...common}
      value={isNumber ? stated : typed}
      error={isNumber ? undefined : texts.form.keepsNumber(stated)}
      onChange={(next) => {
        setTyped(next);
        if (next !== null && !Number.isNaN(next)) onEdit(next);
      }}
    />
  );
}

function labelOf({ key, part }: Field, group: string | null): string {
  if (part !== undefined) return texts.form.anchor(part);
  if (group === 'questions' && key === 'version') return texts.form.questionVersion;
  return texts.form.labels[key] ?? key;
}

function hintOf({ key }: Field, group: string | null, highest: string): { readonly hint?: string } {
  if (key !== 'version') return {};
  return { hint: group === null ? texts.form.versionHint(highest) : texts.form.questionVersionHint };
}
