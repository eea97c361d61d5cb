import type { Level } from '@app/domain';
import type { ReactNode } from 'react';

export type LevelOrNot = Level | 'na';

const SHAPES: Readonly<Record<LevelOrNot, ReactNode>> = {
  1: <path d="M1.6 2.5h8.8L6 10.4z" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />,
  2: (
    <>
      <path
        d="M6 1.2 10.8 6 6 10.8 1.2 6z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
      />
      <path d="M1.2 6h9.6L6 10.8z" fill="currentColor" />
    </>
  ),
  3: <rect x="1.6" y="1.6" width="8.8" height="8.8" rx="1" fill="currentColor" />,
  4: <path d="M6 .7 11.6 10.9H.4z" fill="currentColor" stroke="currentColor" strokeWidth=".8" strokeLinejoin="round" />,
  na: (
    <>
      <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.2" strokeDasharray="2 1.6" />
      <path d="M3.6 6h4.8" stroke="currentColor" strokeWidth="1.2" />
    </>
  ),
};

/** Open or half-filled is below the bar's 3, filled is at or above it: readable in grey print. */
export function LevelGlyph({ level, size = 12 }: { readonly level: LevelOrNot; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      {SHAPES[level]}
    </svg>
  );
}
