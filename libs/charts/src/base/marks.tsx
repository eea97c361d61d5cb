import type { ChartTheme } from './chart-theme.js';
import { px } from './format.js';

interface LabelProps {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly fill: string;
  readonly children: string | number;
}

/** One line of text on its baseline. */
export function Label({ x, y, size = 12, anchor = 'start', bold = false, fill, children }: LabelProps) {
  return (
    <text x={px(x)} y={px(y)} fontSize={size} textAnchor={anchor} fontWeight={bold ? 600 : 400} fill={fill}>
      {String(children)}
    </text>
  );
}

/** A straight line; dashed for references and for what is missing. */
export function Rule(props: {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly stroke: string;
  readonly width?: number;
  readonly dashed?: boolean;
}) {
  const { from, to, stroke, width = 1, dashed = false } = props;
  return (
    <line
      x1={px(from[0])}
      y1={px(from[1])}
      x2={px(to[0])}
      y2={px(to[1])}
      stroke={stroke}
      strokeWidth={width}
      strokeDasharray={dashed ? '3 3' : undefined}
    />
  );
}

/** An estimate: a diamond, open where it may only be looked at. */
export function Diamond(props: {
  readonly x: number;
  readonly y: number;
  readonly radius?: number;
  readonly colour: string;
  readonly open?: string;
}) {
  const { x, y, radius = 5, colour, open } = props;
  const d = `M${px(x)} ${px(y - radius)}L${px(x + radius)} ${px(y)}L${px(x)} ${px(y + radius)}L${px(x - radius)} ${px(y)}Z`;
  return <path d={d} fill={open ?? colour} stroke={colour} strokeWidth={open === undefined ? 0 : 1.6} />;
}

/** A row in which nothing can be said yet: as wide as the scale, dashed, with the reason. */
export function NotEnoughData(props: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly theme: ChartTheme;
  readonly children: string;
}) {
  const { x, y, width, theme, children } = props;
  return (
    <g>
      <rect
        x={px(x)}
        y={px(y - 9)}
        width={px(width)}
        height={18}
        rx={3}
        fill="none"
        stroke={theme.notAssessed.edge}
        strokeDasharray="3 3"
        strokeOpacity={0.55}
      />
      <Label x={x + width / 2} y={y + 4} size={11} anchor="middle" fill={theme.axis}>
        {children}
      </Label>
    </g>
  );
}

/** Shown alone when a chart has no row at all. */
export function EmptyChart({
  y,
  theme,
  children,
}: {
  readonly y: number;
  readonly theme: ChartTheme;
  readonly children: string;
}) {
  return (
    <Label x={0} y={y} fill={theme.axis}>
      {children}
    </Label>
  );
}
