import {
  EVIDENCE_KINDS,
  type EvidenceItem,
  type EvidenceKind,
  hasSubstance,
  LIMITS,
  type RubricCriterion,
  splitNotes,
} from '@app/domain';
import { IconChevronDown, IconClock } from '@tabler/icons-react';
import { type KeyboardEvent, type SyntheticEvent, useId, useMemo, useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Segmented } from '../../../components/ui/segmented.js';
import { cx } from '../../../lib/classes.js';
import { useCard } from '../hooks/card-context.js';
import { composerId } from '../hooks/use-card-keys.js';
import { formatTimeMark, parseTimeMark } from '../lib/time-mark.js';
import { texts } from '../texts.js';
import css from './evidence-composer.module.css';
import { KindIcon } from './kind-icon.js';
import { SuiteFields } from './suite-fields.js';
import { TextHints } from './text-hints.js';

interface EvidenceComposerProps {
  readonly item: EvidenceItem;
  readonly criterion: RubricCriterion;
  readonly isNew: boolean;
  readonly onChange: (item: EvidenceItem) => void;
  readonly onDone: () => void;
  /** Cuts the text into thoughts to be sorted one by one. */
  readonly onSplit?: () => void;
}

/** From here on a text is offered to be cut up: several lines are several thoughts. */
const SEVERAL = 2;

function KindSelect({
  value,
  onChange,
}: {
  readonly value: EvidenceKind;
  readonly onChange: (kind: EvidenceKind) => void;
}) {
  return (
    <label className={css.kind}>
      <KindIcon kind={value} size={14} />
      <span className={css.hidden}>{texts.evidence.kind}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as EvidenceKind)}>
        {EVIDENCE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {texts.evidence.kinds[kind]}
          </option>
        ))}
      </select>
      <IconChevronDown size={12} stroke={1.7} aria-hidden="true" />
    </label>
  );
}

function TimeField({
  seconds,
  onChange,
}: {
  readonly seconds: number | null;
  readonly onChange: (seconds: number | null) => void;
}) {
  const [text, setText] = useState(seconds === null ? '' : formatTimeMark(seconds));
  const id = useId();
  // Another piece took this one's place in the composer.
  const shown =
    parseTimeMark(text) === undefined || parseTimeMark(text) === seconds
      ? text
      : seconds === null
        ? ''
        : formatTimeMark(seconds);
  const isWrong = parseTimeMark(shown) === undefined;
  return (
    <span className={css.time}>
      <IconClock size={14} stroke={1.5} aria-hidden="true" />
      <input
        aria-label={texts.evidence.time}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? id : undefined}
        inputMode="numeric"
        placeholder={texts.evidence.timePlaceholder}
        value={shown}
        onChange={(event) => {
          setText(event.currentTarget.value);
          const parsed = parseTimeMark(event.currentTarget.value);
          if (parsed !== undefined) onChange(parsed);
        }}
      />
      {isWrong && (
        <span id={id} className={css.wrong} role="status">
          {texts.evidence.timeWrong}
        </span>
      )}
    </span>
  );
}

/** Which other criteria of the round the same piece speaks about. */
function AlsoFor({ item, criterion, onChange }: Pick<EvidenceComposerProps, 'item' | 'criterion' | 'onChange'>) {
  const { card } = useCard();
  const exempt = card.kit.exemptCriterionIds;
  const others = card.kit.criteria.filter((one) => one.id !== criterion.id && !exempt.includes(one.id));
  if (others.length === 0) return null;
  const toggle = (id: string): void => {
    const ids = item.criterionIds.includes(id)
      ? item.criterionIds.filter((one) => one !== id)
      : [...item.criterionIds, id];
    onChange({ ...item, criterionIds: ids });
  };
  return (
    <fieldset className={css.also}>
      <legend>{texts.evidence.alsoFor}</legend>
      {others.map(({ id, shortName }) => (
        <label key={id} title={shortName}>
          <input type="checkbox" checked={item.criterionIds.includes(id)} onChange={() => toggle(id)} />
          {id}
        </label>
      ))}
    </fieldset>
  );
}

/** Enter in one of the short fields must not close the piece. */
const keepOpen = (event: SyntheticEvent): void => event.preventDefault();

/** Writes one piece: the prose first, its kind, direction and time beside it. Ctrl or Cmd with Enter adds it. */
export function EvidenceComposer({ item, criterion, isNew, onChange, onDone, onSplit }: EvidenceComposerProps) {
  const fieldId = isNew ? composerId(criterion.id) : `text-${item.id}`;
  const left = LIMITS.evidenceText - item.text.length;
  const thoughts = useMemo(() => (onSplit ? splitNotes(item.text).length : 0), [item.text, onSplit]);
  const canSplit = onSplit !== undefined && thoughts >= SEVERAL;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (canSplit && event.key === 'Enter' && event.shiftKey && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSplit();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onDone();
    }
    // Back to the keys of the screen: the text stays where it is.
    else if (event.key === 'Escape') (event.target as HTMLElement).blur();
  };
  return (
    <form
      className={css.composer}
      aria-label={isNew ? texts.evidence.text(criterion.shortName) : texts.evidence.edited}
      onSubmit={keepOpen}
      onKeyDown={onKeyDown}
    >
      <textarea
        id={fieldId}
        aria-label={isNew ? texts.evidence.text(criterion.shortName) : texts.evidence.edited}
        placeholder={texts.evidence.placeholders[item.kind]}
        rows={2}
        value={item.text}
        onChange={(event) => onChange({ ...item, text: event.currentTarget.value })}
      />
      {left < LIMITS.evidenceText * 0.15 && (
        <p className={cx(css.left, left < 0 && css.wrong)} role="status">
          {left >= 0 ? `${left} characters left` : `${-left} characters too many`}
        </p>
      )}
      {isNew && item.text === '' && <p className={css.tags}>{texts.evidence.tags}</p>}
      {canSplit && (
        <p className={css.split} role="status">
          {texts.evidence.several(thoughts)}
          <Button size="sm" kbd="mod+shift+enter" onClick={onSplit}>
            {texts.evidence.split}
          </Button>
        </p>
      )}
      {item.kind === 'eval_suite' && <SuiteFields item={item} onChange={onChange} />}
      <div className={css.bar}>
        <KindSelect value={item.kind} onChange={(kind) => onChange({ ...item, kind })} />
        <TimeField
          key={item.id}
          seconds={item.timeMarkSeconds}
          onChange={(timeMarkSeconds) => onChange({ ...item, timeMarkSeconds })}
        />
        <Segmented
          label={texts.evidence.direction}
          name={`direction-${item.id}`}
          hideLabel
          value={item.direction}
          onChange={(direction) => onChange({ ...item, direction })}
          options={[
            { value: 'for', label: texts.evidence.for },
            { value: 'against', label: texts.evidence.against },
          ]}
        />
        <AlsoFor item={item} criterion={criterion} onChange={onChange} />
        <Button
          size="sm"
          variant={isNew ? 'primary' : 'default'}
          disabled={isNew && !hasSubstance(item)}
          kbd="mod+enter"
          onClick={onDone}
        >
          {isNew ? texts.evidence.add : texts.evidence.done}
        </Button>
      </div>
      <TextHints
        key={item.id}
        fieldId={fieldId}
        text={item.text}
        isQuote={item.kind === 'quote'}
        criterionIds={item.criterionIds}
        still={isNew ? texts.hints.stillAdd : texts.hints.stillKeep}
      />
    </form>
  );
}
