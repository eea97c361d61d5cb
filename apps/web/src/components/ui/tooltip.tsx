import { Tooltip as MantineTooltip } from '@mantine/core';
import '@mantine/core/styles/Tooltip.css';
import type { ReactElement } from 'react';
import css from './tooltip.module.css';

export interface TooltipProps {
  readonly label: string;
  readonly children: ReactElement;
  readonly position?: 'top' | 'right' | 'bottom' | 'left';
  readonly disabled?: boolean;
}

/** A hint on hover and focus. Never the only place of an information. */
export function Tooltip({ label, children, position = 'top', disabled = false }: TooltipProps) {
  return (
    <MantineTooltip
      label={label}
      position={position}
      disabled={disabled}
      openDelay={250}
      events={{ hover: true, focus: true, touch: false }}
      classNames={{ tooltip: css.tooltip ?? '' }}
      transitionProps={{ duration: 90 }}
    >
      {children}
    </MantineTooltip>
  );
}
