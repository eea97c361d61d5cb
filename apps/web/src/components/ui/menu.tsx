import { Menu as MantineMenu } from '@mantine/core';
import '@mantine/core/styles/Menu.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/UnstyledButton.css';
import type { ReactElement, ReactNode } from 'react';
import { cx } from '../../lib/classes.js';
import css from './menu.module.css';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly onSelect: () => void;
  readonly danger?: boolean;
  readonly disabled?: boolean;
}

export interface MenuProps {
  /** A Button or IconButton. */
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[];
  /** A line above the items, e.g. who is signed in. */
  readonly heading?: ReactNode;
  readonly position?: 'bottom-end' | 'bottom-start' | 'right-end' | 'top-end';
}

/** Actions that need no place of their own. Arrow keys move, Escape closes, focus returns. */
export function Menu({ trigger, items, heading, position = 'bottom-end' }: MenuProps) {
  return (
    <MantineMenu
      withInitialFocusPlaceholder={false}
      position={position}
      withinPortal
      classNames={{ dropdown: css.dropdown ?? '' }}
      transitionProps={{ duration: 90 }}
    >
      <MantineMenu.Target>{trigger}</MantineMenu.Target>
      <MantineMenu.Dropdown>
        {heading && <div className={css.label}>{heading}</div>}
        {items.map((item) => (
          <MantineMenu.Item
            key={item.key}
            className={cx(css.item, item.danger && css.danger)}
            leftSection={item.icon}
            disabled={item.disabled ?? false}
            onClick={item.onSelect}
          >
            {item.label}
          </MantineMenu.Item>
        ))}
      </MantineMenu.Dropdown>
    </MantineMenu>
  );
}
