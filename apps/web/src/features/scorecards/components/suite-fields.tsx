import type { EvidenceItem, RubricEvidenceField } from '@app/domain';
import { LIMITS } from '@app/domain';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { NumberField } from '../../../components/ui/number-field.js';
import { Select } from '../../../components/ui/select.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { TextField } from '../../../components/ui/text-field.js';
import { fieldId } from '../../../lib/form.js';
import { useCard } from '../hooks/card-context.js';
import { texts } from '../texts.js';
import { ArtifactUpload } from './artifact-upload.js';
import { Chips } from './chips.js';
import css from './suite-fields.module.css';
import { TextHints } from './text-hints.js';

type Suite = NonNullable<EvidenceItem['suite']>;
type Answer = Suite[string];

interface FieldProps {
  readonly field: RubricEvidenceField;
  readonly name: string;
  readonly answer: Answer | undefined;
  /** undefined takes the answer away. */
  readonly onAnswer: (answer: Answer | undefined) => void;
}

const listOf = (answer: Answer | undefined): readonly string[] => (typeof answer === 'object' ? answer : []);
const textOf = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '');

/** One question about a suite, asked as its kind in the rubric says. */
function SuiteField({ field, name, answer, onAnswer }: FieldProps) {
  const common = { label: field.label, hint: field.help, name };
  const options = (field.options ?? []).map((value) => ({ value, label: value }));
  const onText = (text: string): void => onAnswer(text === '' ? undefined : text);
  switch (field.kind) {
    case 'number':
      return (
        <NumberField
          {...common}
          whole
          value={typeof answer === 'number' ? answer : null}
          onChange={(value) => {
            if (value === null) onAnswer(undefined);
            else if (Number.isInteger(value) && value >= 0) onAnswer(value);
          }}
        />
      );
    case 'choice':
      return (
        <Select
          {...common}
          value={textOf(answer)}
          onChange={onText}
          options={options}
          placeholder={texts.suite.choose}
        />
      );
    case 'multi-choice':
      return (
        <Chips
          {...common}
          value={listOf(answer)}
          options={field.options ?? []}
          onChange={(value) => onAnswer(value.length === 0 ? undefined : value)}
        />
      );
    case 'list':
      return (
        <TextArea
          {...common}
          hint={`${field.help} ${texts.suite.list}`}
          minRows={2}
          value={listOf(answer).join('\n')}
          onChange={(text) => onAnswer(text === '' ? undefined : text.split('\n').slice(0, LIMITS.suiteListEntries))}
        />
      );
    case 'long-text':
      return (
        <TextArea {...common} minRows={2} maxLength={LIMITS.suiteAnswer} value={textOf(answer)} onChange={onText} />
      );
    default:
      return <TextField {...common} maxLength={LIMITS.suiteAnswer} value={textOf(answer)} onChange={onText} />;
  }
}

/** What can be hinted at: words somebody wrote, not a choice of the pack. */
const writtenIn = (field: RubricEvidenceField, answer: Answer | undefined): string =>
  field.kind === 'list' ? listOf(answer).join('\n') : field.kind.endsWith('text') ? textOf(answer) : '';

/** What is asked of nearly every suite; the rest is one press away. */
const FIRST = 7;

interface SuiteFieldsProps {
  readonly item: EvidenceItem;
  readonly onChange: (item: EvidenceItem) => void;
}

/** The structured part of eval-suite evidence, with the fields of the pinned rubric, and the attached result. */
export function SuiteFields({ item, onChange }: SuiteFieldsProps) {
  const { card } = useCard();
  const fields = card.kit.evalEvidenceFields;
  const [isWhole, setWhole] = useState(() => fields.slice(FIRST).some((field) => item.suite?.[field.id] !== undefined));
  const answer = (id: string, value: Answer | undefined): void => {
    const { [id]: _, ...others } = item.suite ?? {};
    const suite = value === undefined ? others : { ...others, [id]: value };
    onChange({ ...item, suite: Object.keys(suite).length === 0 ? null : suite });
  };
  return (
    <div className={css.suite}>
      <ArtifactUpload item={item} onChange={onChange} />
      <p className={css.hint}>{texts.suite.fields}</p>
      <div className={css.fields}>
        {(isWhole ? fields : fields.slice(0, FIRST)).map((field) => (
          <div key={field.id} data-wide={field.kind === 'long-text' || field.kind === 'multi-choice' || undefined}>
            <SuiteField
              field={field}
              name={`/suite/${item.id}/${field.id}`}
              answer={item.suite?.[field.id]}
              onAnswer={(value) => answer(field.id, value)}
            />
            {(field.kind === 'list' || field.kind.endsWith('text')) && (
              <TextHints
                fieldId={fieldId(`/suite/${item.id}/${field.id}`)}
                text={writtenIn(field, item.suite?.[field.id])}
                criterionIds={item.criterionIds}
              />
            )}
          </div>
        ))}
      </div>
      {fields.length > FIRST && (
        <Button size="sm" variant="ghost" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? texts.suite.fewer : texts.suite.more}
        </Button>
      )}
    </div>
  );
}
