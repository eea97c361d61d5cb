import type { PersonRef } from '@app/contracts';
import { type CarryingCriterion, LIMITS, type Rubric } from '@app/domain';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Button } from '../../../components/ui/button.js';
import { IconButton } from '../../../components/ui/icon-button.js';
import { Select } from '../../../components/ui/select.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { FieldError } from '../../../components/ui/field-frame.js';
import { fieldId, type FormState } from '../../../lib/form.js';
import type { DecisionValues } from '../lib/decision-form.js';
import { texts } from '../texts.js';
import css from './decision.module.css';
import room from './room.module.css';

const words = texts.decision;
export const replaced = <T,>(list: readonly T[], index: number, item: T): T[] =>
  list.map((one, at) => (at === index ? item : one));
export const without = <T,>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index);

interface GroupProps {
  readonly path: string;
  readonly title: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly children: ReactNode;
}

/** A list of rows under one legend; it takes the focus when the summary points at the list as a whole. */
export function RowGroup({ path, title, hint, error, addLabel, onAdd, children }: GroupProps) {
  return (
    <fieldset id={fieldId(path)} tabIndex={-1} className={css.group}>
      <legend>{title}</legend>
      <p className={room.small}>{hint}</p>
      {error !== undefined && <FieldError id={`${fieldId(path)}-error`}>{error}</FieldError>}
      <div className={css.rows}>{children}</div>
      <div>
        <Button size="sm" icon={<IconPlus size={14} stroke={1.6} aria-hidden="true" />} onClick={onAdd}>
          {addLabel}
        </Button>
      </div>
    </fieldset>
  );
}

interface RowProps {
  readonly removeLabel: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

export const Row = ({ removeLabel, onRemove, children }: RowProps) => (
  <div className={css.row}>
    {children}
    <div className={css.remove}>
      <IconButton
        label={removeLabel}
        icon={<IconTrash size={16} stroke={1.5} aria-hidden="true" />}
        onClick={onRemove}
      />
    </div>
  </div>
);

/** The problem of the list itself, not of one of its rows. */
export const ownError = (form: FormState<DecisionValues>, path: string): string | undefined =>
  form.problems.find((problem) => problem.path === path)?.message;

interface RationaleRowsProps {
  readonly form: FormState<DecisionValues>;
  readonly rubric: Rubric;
  /** Each is asked for: its row has its criterion, and can not be taken away. */
  readonly carrying: readonly CarryingCriterion[];
}

export function RationaleRows({ form, rubric, carrying }: RationaleRowsProps) {
  const { rationale } = form.values;
  return (
    <RowGroup
      path="/rationale"
      title={words.rationale}
      hint={carrying.length > 0 ? words.carryingHint(carrying.length) : words.rationaleHint}
      error={ownError(form, '/rationale')}
      addLabel={words.addReason}
      onAdd={() => form.set('rationale', [...rationale, { criterionId: '', text: '' }])}
    >
      {rationale.map(({ criterionId }, index) => {
        const first = rationale.findIndex((one) => one.criterionId === criterionId) === index;
        const carries = first ? carrying.find((one) => one.criterionId === criterionId) : undefined;
        return <ReasonRow key={index} {...{ form, rubric, index, carries }} />;
      })}
    </RowGroup>
  );
}

interface ReasonRowProps extends Pick<RationaleRowsProps, 'form' | 'rubric'> {
  readonly index: number;
  readonly carries: CarryingCriterion | undefined;
}

function ReasonRow({ form, rubric, index, carries }: ReasonRowProps) {
  const { rationale } = form.values;
  const reason = rationale[index] ?? { criterionId: '', text: '' };
  const change = (part: Partial<typeof reason>): void =>
    form.set('rationale', replaced(rationale, index, { ...reason, ...part }));
  const named = rubric.criteria.find((one) => one.id === reason.criterionId);
  const text = (
    <TextArea
      label={carries ? words.reasonFor(reason.criterionId, named?.shortName ?? '') : words.reasonText(index + 1)}
      {...(carries ? { hint: words.carries(carries.why), required: true } : {})}
      name={`/rationale/${index}/text`}
      value={reason.text}
      onChange={(next) => change({ text: next })}
      maxLength={LIMITS.rationale}
      minRows={2}
      error={form.errorAt(`/rationale/${index}/text`)}
    />
  );
  if (carries) return <div className={css.asked}>{text}</div>;
  return (
    <Row removeLabel={words.removeReason(index + 1)} onRemove={() => form.set('rationale', without(rationale, index))}>
      <Select
        label={words.criterion(index + 1)}
        name={`/rationale/${index}/criterionId`}
        value={reason.criterionId}
        onChange={(criterionId) => change({ criterionId })}
        options={rubric.criteria.map((one) => ({ value: one.id, label: `${one.id} ${one.shortName}` }))}
        placeholder={words.choose}
        error={form.errorAt(`/rationale/${index}/criterionId`)}
      />
      {text}
    </Row>
  );
}

interface DissentRowsProps {
  readonly form: FormState<DecisionValues>;
  readonly voters: readonly PersonRef[];
}

export function DissentRows({ form, voters }: DissentRowsProps) {
  const { dissent } = form.values;
  return (
    <RowGroup
      path="/dissent"
      title={words.dissent}
      hint={words.dissentHint}
      error={ownError(form, '/dissent')}
      addLabel={words.addDissent}
      onAdd={() => form.set('dissent', [...dissent, { personId: '', text: '' }])}
    >
      {dissent.map((one, index) => (
        <Row
          key={index}
          removeLabel={words.removeDissent(index + 1)}
          onRemove={() => form.set('dissent', without(dissent, index))}
        >
          <Select
            label={words.person(index + 1)}
            name={`/dissent/${index}/personId`}
            value={one.personId}
            onChange={(personId) => form.set('dissent', replaced(dissent, index, { ...one, personId }))}
            options={voters.map((person) => ({ value: person.id, label: person.name }))}
            placeholder={words.choose}
            error={form.errorAt(`/dissent/${index}/personId`)}
          />
          <TextArea
            label={words.dissentText(index + 1)}
            name={`/dissent/${index}/text`}
            value={one.text}
            onChange={(text) => form.set('dissent', replaced(dissent, index, { ...one, text }))}
            maxLength={LIMITS.rationale}
            minRows={2}
            error={form.errorAt(`/dissent/${index}/text`)}
          />
        </Row>
      ))}
    </RowGroup>
  );
}
