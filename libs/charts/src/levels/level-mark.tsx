import type { ChartTheme, LevelColours } from '../base/chart-theme.js';
import { px } from '../base/format.js';

export type ChartLevel = 1 | 2 | 3 | 4;

export interface LevelMarkProps {
  /** null is 'not assessed'. */
  readonly level: ChartLevel | null;
  /** A level was chosen, its evidence is missing. */
  readonly tentative?: boolean;
  /** Amended after the reveal; every figure keeps using the blind original. */
  readonly amended?: boolean;
  readonly theme: ChartTheme;
}

export const LEVEL_MARK = { width: 36, height: 24 } as const;
const RADIUS = 5;

/**
 * A level as shape and numeral, to be placed inside another SVG: 36 x 24 from its origin. Open or half is below 3, filled
 * is at or above it, so that a row reads in grey print.
 */
export function LevelMark({ level, tentative = false, amended = false, theme }: LevelMarkProps) {
  const colours = coloursOf(level, tentative, theme);
  const dashed = level === null || tentative;
  const { width, height } = LEVEL_MARK;
  return (
    <g>
      <rect
        x={0.5}
        y={0.5}
        width={width - 1}
        height={height - 1}
        rx={RADIUS}
        fill={colours.fill}
        stroke={colours.edge}
        strokeDasharray={dashed ? '3 2' : undefined}
      />
      {tentative && level !== null && <path d={HATCH} stroke={theme.levels[2].fill} strokeWidth={3} fill="none" />}
      {level === null ? <NotAssessed ink={colours.on} /> : <LevelShape level={level} ink={colours.on} />}
      {amended && <path d={`M${width - 8} 0H${width}V8Z`} fill={theme.accent} />}
    </g>
  );
}

function coloursOf(level: ChartLevel | null, tentative: boolean, theme: ChartTheme): LevelColours {
  if (level === null) return theme.notAssessed;
  if (tentative) return { fill: theme.surface, on: theme.text, edge: theme.levels[2].edge };
  return theme.levels[level];
}

/** Diagonals as geometry, not as a pattern: two marks on a page need no ids that could collide. */
const HATCH = [-10, 0, 10, 20, 30]
  .map((offset) => {
    const [inset, bottom] = [2, LEVEL_MARK.height - 2];
    const run = bottom - inset;
    const start = Math.max(inset, offset);
    const end = Math.min(LEVEL_MARK.width - inset, offset + run);
    return `M${px(start)} ${px(bottom - (start - offset))}L${px(end)} ${px(bottom - (end - offset))}`;
  })
  .join('');

function LevelShape({ level, ink }: { readonly level: ChartLevel; readonly ink: string }) {
  return (
    <g>
      <g transform="translate(6 6)">{SHAPES[level](ink)}</g>
      <text x={22} y={16.3} fontSize={12} fontWeight={600} fill={ink}>
        {level}
      </text>
    </g>
  );
}

/** In a box of 12 x 12. */
const SHAPES = {
  1: (ink: string) => (
    <path d="M1.6 2.5H10.4L6 10.4Z" fill="none" stroke={ink} strokeWidth={1.4} strokeLinejoin="round" />
  ),
  2: (ink: string) => (
    <g>
      <path d="M6 1.2L10.8 6L6 10.8L1.2 6Z" fill="none" stroke={ink} strokeWidth={1.4} strokeLinejoin="round" />
      <path d="M1.2 6H10.8L6 10.8Z" fill={ink} />
    </g>
  ),
  3: (ink: string) => <rect x={1.6} y={1.6} width={8.8} height={8.8} rx={1} fill={ink} />,
  4: (ink: string) => (
    <path d="M6 0.7L11.6 10.9H0.4Z" fill={ink} stroke={ink} strokeWidth={0.8} strokeLinejoin="round" />
  ),
} as const;

function NotAssessed({ ink }: { readonly ink: string }) {
  return (
    <g transform="translate(12 6)">
      <circle cx={6} cy={6} r={4.4} fill="none" stroke={ink} strokeWidth={1.2} strokeDasharray="2 1.6" />
      <path d="M4 6H8" stroke={ink} strokeWidth={1.4} />
    </g>
  );
}
