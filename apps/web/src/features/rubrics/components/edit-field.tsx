import { NumberField } from '../../../components/ui/number-field.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { TextField } from '../../../components/ui/text-field.js';
import { useTyped } from '../hooks/use-typed.js';
import type { EditField as Field, EditPath } from '../lib/form-parts.js';
import { editorTexts as texts } from '../texts-editor.js';

interface EditFieldProps {
  readonly field: Field;
  /** The group of the thing that it belongs to; null for the pack. */
  readonly group: string | null;
  readonly highestVersion: string;
  readonly onEdit: (path: EditPath, value: string | number) => void;
}

interface FieldTexts {
  readonly label: string;
  readonly name: string;
  readonly hint?: string;
}

/** A value that the file states, to be written at its place. */
export function EditField({ field, group, highestVersion, onEdit }: EditFieldProps) {
  const { path, kind, value } = field;
  const common = {
    label: labelOf(field, group),
    name: `/${path.join('/')}`,
    ...hintOf(field, group, highestVersion),
  };
  const edit = (next: string | number): void => onEdit(path, next);
  if (typeof value === 'number') return <NumberEdit {...common} stated={value} onEdit={edit} />;
  return <TextEdit {...common} stated={value} isLong={kind === 'paragraph'} onEdit={edit} />;
}

const folded = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');
const sameText = (a: string, b: string): boolean => folded(a) === folded(b);

interface TextEditProps extends FieldTexts {
  readonly stated: string;
  readonly isLong: boolean;
  readonly onEdit: (value: string) => void;
}

function TextEdit({ stated, isLong, onEdit, ...common }: TextEditProps) {
  const { shown, change, flush } = useTyped(stated, onEdit, sameText);
  return isLong ? (
    <TextArea {...common} value={shown} onChange={change} onBlur={flush} minRows={2} />
  ) : (
    <TextField {...common} value={shown} onChange={change} onBlur={flush} />
  );
}

const isNumber = (value: number | null): value is number => value !== null && !Number.isNaN(value);

interface NumberEditProps extends FieldTexts {
  readonly stated: number;
  readonly onEdit: (value: number) => void;
}

/** A field may be empty while one writes another number; the file has the last one until then. */
function NumberEdit({ stated, onEdit, ...common }: NumberEditProps) {
  const { shown, change, flush } = useTyped<number | null>(
    stated,
    (next) => {
      if (isNumber(next)) onEdit(next);
    },
    (typed) => !isNumber(typed) || typed === stated,
  );
  return (
    <div onBlur={flush}>
      <NumberField
        {...common}
        value={shown}
        onChange={change}
        error={isNumber(shown) ? undefined : texts.form.keepsNumber(stated)}
      />
    </div>
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
