import type { PersonRef } from '@app/contracts';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Avatar } from './avatar.js';
import { type FieldProps, FieldFrame, bindControl } from './field-frame.js';
import field from './field.module.css';
import css from './people-picker.module.css';
import { PickerList } from './picker-list.js';

export interface PickablePerson extends PersonRef {
  readonly title?: string;
  /** Why this person can not be chosen here; they stay listed with it, so that nobody searches for them in vain. */
  readonly blocked?: string | undefined;
}

export interface PeoplePickerProps extends FieldProps<readonly string[]> {
  readonly people: readonly PickablePerson[];
  readonly max?: number;
}

const matches = (person: PickablePerson, query: string): boolean => {
  const text = `${person.name} ${person.title ?? ''}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

interface ChosenProps {
  readonly people: readonly PersonRef[];
  readonly label: string;
  readonly disabled: boolean;
  readonly onRemove: (id: string) => void;
}

function Chosen({ people, label, disabled, onRemove }: ChosenProps) {
  if (people.length === 0) return null;
  return (
    <ul className={css.chosen} aria-label={`${label}, chosen`}>
      {people.map((person) => (
        <li key={person.id} className={css.chip}>
          <Avatar name={person.name} size={20} decorative />
          {person.name}
          {!disabled && (
            <button type="button" aria-label={`Remove ${person.name}`} onClick={() => onRemove(person.id)}>
              <IconX size={14} stroke={1.6} aria-hidden="true" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Several people by typing part of a name: arrows move, Enter chooses, Backspace in the empty field takes the last one back. */
export function PeoplePicker({ people, max, ...props }: PeoplePickerProps) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const chosen = props.value.map((id) => people.find((one) => one.id === id) ?? { id, name: 'Somebody removed' });
  const options = people.filter((one) => !props.value.includes(one.id) && matches(one, query));
  const opened = at !== null;
  const isFull = max !== undefined && props.value.length >= max;

  const choose = (person: PickablePerson | undefined): void => {
    if (!person || person.blocked !== undefined) return;
    props.onChange(max === 1 ? [person.id] : [...props.value, person.id]);
    setQuery('');
    // Closed again: it would lie over the button that saves. Typing or an arrow opens it for the next one.
    setAt(null);
  };
  const remove = (id: string): void => {
    props.onChange(props.value.filter((one) => one !== id));
    input.current?.focus();
    setAt(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt(at === null ? 0 : (at + step + options.length) % Math.max(options.length, 1));
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && opened) {
      event.preventDefault();
      choose(options[at]);
    } else if (event.key === 'Escape' && opened) {
      event.stopPropagation();
      setAt(null);
    } else if (event.key === 'Backspace' && query === '' && props.value.length > 0) {
      props.onChange(props.value.slice(0, -1));
    }
  };
  return (
    <FieldFrame {...props}>
      <Chosen people={chosen} label={props.label} disabled={props.disabled ?? false} onRemove={remove} />
      <div className={css.box}>
        <input
          {...bindControl(props)}
          ref={input}
          className={field.control}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={opened}
          aria-controls={opened ? listId : undefined}
          aria-activedescendant={opened && options.length > 0 ? `${listId}-${at}` : undefined}
          autoComplete="off"
          placeholder={isFull && max === 1 ? 'Type a name to change' : 'Type a name'}
          disabled={(props.disabled ?? false) || (isFull && max !== 1)}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onClick={() => setAt(opened ? at : 0)}
          onKeyDown={onKeyDown}
          onBlur={() => setAt(null)}
        />
        {opened && <PickerList id={listId} label={props.label} options={options} at={at} onChoose={choose} />}
      </div>
    </FieldFrame>
  );
}
