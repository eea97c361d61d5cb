import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react';
import { cx } from '../../lib/classes.js';
import css from './button.module.css';
import { Kbd } from './kbd.js';

export interface ButtonLook {
  readonly variant?: 'primary' | 'default' | 'ghost' | 'danger';
  readonly size?: 'sm' | 'md' | 'lg';
  readonly wide?: boolean;
}

export interface ButtonProps extends ButtonLook, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly icon?: ReactNode;
  /** The key that does the same, shown on the button; register it with useScreenKeys. */
  readonly kbd?: string;
  /** Work under way: keeps its width and its focus, ignores further presses. */
  readonly busy?: boolean;
  /** Takes the focus when its dialog opens. */
  readonly 'data-autofocus'?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function buttonClass({ variant = 'default', size = 'md', wide }: ButtonLook, more?: string): string {
  return cx(css.button, variant !== 'default' && css[variant], size !== 'md' && css[size], wide && css.wide, more);
}

export function Button({ variant, size, wide, icon, kbd, busy, children, onClick, type, ...rest }: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    // Not `disabled` while busy: that would throw the focus away.
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={buttonClass({ variant, size, wide })}
      aria-busy={busy ?? undefined}
      aria-disabled={busy ? true : undefined}
      onClick={press}
    >
      {busy ? <span className={css.spinner} aria-hidden="true" /> : icon}
      {children}
      {kbd && <Kbd keys={kbd} decorative />}
    </button>
  );
}
