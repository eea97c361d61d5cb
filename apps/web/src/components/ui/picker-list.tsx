import { useEffect, useRef } from 'react';
import { Avatar } from './avatar.js';
import type { PickablePerson } from './people-picker.js';
import css from './people-picker.module.css';

interface PickerListProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly PickablePerson[];
  readonly at: number;
  readonly onChoose: (person: PickablePerson) => void;
}

/** The list under a people picker; the focus stays in the field. */
export function PickerList({ id, label, options, at, onChoose }: PickerListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  if (options.length === 0) {
    return (
      <div className={css.list} role="status" id={id}>
        <p className={css.none}>Nobody of that name is left to choose.</p>
      </div>
    );
  }
  return (
    <ul ref={list} className={css.list} role="listbox" id={id} aria-label={label}>
      {options.map((person, index) => (
        <li
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          aria-disabled={person.blocked === undefined ? undefined : true}
          className={css.option}
          // Before the blur that would close the list.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(person);
          }}
        >
          <Avatar name={person.name} size={24} decorative />
          <span>
            <b>{person.name}</b>
            <span className={css.more}>{person.blocked ?? person.title ?? ''}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
