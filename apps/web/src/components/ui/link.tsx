import { Link as RouterLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass, type ButtonLook } from './button.js';
import css from './link.module.css';

interface Target {
  /** A path of lib/paths, with an optional query and anchor. */
  readonly to: string;
  readonly children: ReactNode;
  readonly label?: string;
}

function targetOf(to: string): { to: string; search: Record<string, string>; hash?: string } {
  const [address = '/', hash] = to.split('#');
  const [path = '/', query = ''] = address.split('?');
  return { to: path, search: Object.fromEntries(new URLSearchParams(query)), ...(hash === undefined ? {} : { hash }) };
}

/** A link inside the app. `quiet` looks like its surroundings until hovered (names in tables). */
export function Link({ to, children, label, quiet = false }: Target & { readonly quiet?: boolean }) {
  return (
    <RouterLink {...targetOf(to)} className={quiet ? css.quiet : css.link} aria-label={label}>
      {children}
    </RouterLink>
  );
}

export function ButtonLink({
  to,
  children,
  label,
  icon,
  ...look
}: Target & ButtonLook & { readonly icon?: ReactNode }) {
  return (
    <RouterLink {...targetOf(to)} className={buttonClass(look)} aria-label={label}>
      {icon}
      {children}
    </RouterLink>
  );
}
