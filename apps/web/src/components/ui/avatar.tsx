import type { PersonRef } from '@app/contracts';
import type { ReactNode } from 'react';
import { initialsOf } from '../../lib/names.js';
import css from './avatar.module.css';
import { VisuallyHidden } from './visually-hidden.js';

export interface AvatarProps {
  readonly name: string;
  readonly size?: number;
  /** When the name stands beside it already. */
  readonly decorative?: boolean;
}

export function Avatar({ name, size = 24, decorative = false }: AvatarProps) {
  const fontSize = Math.max(10, Math.round(size * 0.4));
  return (
    <span className={css.avatar} style={{ width: size, height: size, fontSize }} title={decorative ? undefined : name}>
      <span aria-hidden="true">{initialsOf(name)}</span>
      {!decorative && <VisuallyHidden>{name}</VisuallyHidden>}
    </span>
  );
}

/** Initials and name; `children` for what follows the name. */
export function AvatarName({ person, children }: { readonly person: PersonRef; readonly children?: ReactNode }) {
  return (
    <span className={css.named}>
      <Avatar name={person.name} decorative />
      <span>
        {person.name}
        {children}
      </span>
    </span>
  );
}

export function AvatarStack({ people, max = 6 }: { readonly people: readonly PersonRef[]; readonly max?: number }) {
  const shown = people.length > max ? people.slice(0, max - 1) : people;
  const rest = people.length - shown.length;
  return (
    <span className={css.stack}>
      {shown.map((person) => (
        <Avatar key={person.id} name={person.name} />
      ))}
      {rest > 0 && (
        <span className={css.avatar} style={{ width: 24, height: 24, fontSize: 10 }}>
          <span aria-hidden="true">+{rest}</span>
          <VisuallyHidden>and {rest} more</VisuallyHidden>
        </span>
      )}
    </span>
  );
}
