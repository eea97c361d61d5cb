import type { ReactNode, Ref } from 'react';
import { buttonClass, type ButtonLook } from './button.js';
import css from './button.module.css';
import { Tooltip } from './tooltip.js';

export interface IconButtonProps extends ButtonLook {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick?: () => void;
  readonly disabled?: boolean;
  readonly expanded?: boolean;
  readonly pressed?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that shows an icon only; its label is the name and the tooltip. */
export function IconButton({ label, icon, onClick, disabled, expanded, pressed, ref, ...look }: IconButtonProps) {
  return (
    <Tooltip label={label}>
      <button
        ref={ref}
        type="button"
        className={buttonClass({ variant: 'ghost', ...look }, css.icon)}
        aria-label={label}
        aria-expanded={expanded}
        aria-pressed={pressed}
        disabled={disabled}
        onClick={onClick}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
