import {
  IconAlertTriangle,
  IconCheck,
  IconCircleX,
  IconInfoCircle,
  IconLock,
  IconPointFilled,
} from '@tabler/icons-react';

/** A meaning; always shown with an icon and a word, never by colour alone. */
export type Tone = 'neutral' | 'ok' | 'warn' | 'danger' | 'accent' | 'sealed';

const ICONS = {
  neutral: IconInfoCircle,
  ok: IconCheck,
  warn: IconAlertTriangle,
  danger: IconCircleX,
  accent: IconPointFilled,
  sealed: IconLock,
} as const;

export function ToneIcon({ tone, size = 14 }: { readonly tone: Tone; readonly size?: number }) {
  const Icon = ICONS[tone];
  return <Icon size={size} stroke={1.6} aria-hidden="true" />;
}
