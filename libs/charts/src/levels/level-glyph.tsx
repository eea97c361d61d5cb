import { ChartSvg } from '../base/chart-svg.js';
import { LEVEL_MARK, LevelMark, type LevelMarkProps } from './level-mark.js';

export interface LevelGlyphProps extends LevelMarkProps {
  /** Height in pixels, 24 unless told otherwise; the width follows. */
  readonly height?: number;
  /** Whose rating of what: 'Aya Hoshino on C2'. */
  readonly title?: string;
}

/** One level mark as a picture of its own. */
export function LevelGlyph({ height = LEVEL_MARK.height, title, ...mark }: LevelGlyphProps) {
  const scale = height / LEVEL_MARK.height;
  const words = levelWords(mark);
  return (
    <ChartSvg
      width={LEVEL_MARK.width * scale}
      height={height}
      theme={mark.theme}
      title={title ?? words}
      description={words}
    >
      <g transform={`scale(${Math.round(scale * 1000) / 1000})`}>
        <LevelMark {...mark} />
      </g>
    </ChartSvg>
  );
}

/** 'level 3, evidence missing, amended after the reveal'. */
export function levelWords({ level, tentative, amended }: Omit<LevelMarkProps, 'theme'>): string {
  const parts = [level === null ? 'not assessed' : `level ${level}`];
  if (tentative && level !== null) parts.push('evidence missing');
  if (amended) parts.push('amended after the reveal, figures use the original');
  return parts.join(', ');
}
