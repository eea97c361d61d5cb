import { scaleLinear } from 'd3-scale';
import type { PayAxisView, PayLineView } from '@app/contracts';
import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import type { ChartTheme } from '../base/chart-theme.js';
import type { DataTable } from '../base/data-table.js';
import { fitText } from '../base/fit-text.js';
import { plural, px } from '../base/format.js';
import { isNarrow } from '../base/narrow.js';
import { EmptyChart, Label, Rule } from '../base/marks.js';

export interface PayRangeChartProps extends ChartProps {
  readonly axis: PayAxisView;
  readonly width?: number;
}

const ROW = 46;
const FOOT = 24;
/** On a phone name and amount fill the line: what is beside them (source, day, rate) has one of its own. */
const DETAIL = 15;
const EDGE = 6;
/** A single amount is as wide as this, or it could not be seen. */
const LEAST = 4;

const KINDS: Readonly<Record<PayLineView['kind'], string>> = {
  band: 'Our band',
  expectation: 'Expects',
  offer: 'Offer',
  reference: 'Reference',
};
const COMPONENTS: Readonly<Record<PayAxisView['component'], string>> = {
  base: 'base salary',
  bonus: 'bonus',
  equity: 'equity per year',
  sign_on: 'sign-on',
  total: 'total compensation per year',
};

/** Pence in an amount that was converted, or that nobody pays by the penny, say more than is known. */
const WHOLE_FROM = 1_000;

/** 1234567.5 -> '1,234,568', 12.5 -> '12.5', the same on every machine. */
const grouped = (value: number): string => {
  const [whole = '', part] = String(Math.abs(value) >= WHOLE_FROM ? Math.round(value) : value).split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${part === undefined ? '' : `.${part}`}`;
};
const nameOf = ({ kind, label }: PayLineView): string => (label === '' ? KINDS[kind] : `${KINDS[kind]} ${label}`);

/** 'EUR 98,000 to 124,000'; 'USD 250,000 and more'; '10 to 15 %'. */
export function payRangeWords({
  component,
  currency,
  low,
  high,
}: Pick<PayLineView, 'component' | 'currency' | 'low' | 'high'>): string {
  const ends =
    high === null ? `${grouped(low)} and more` : low === high ? grouped(low) : `${grouped(low)} to ${grouped(high)}`;
  return component === 'bonus' ? `${ends} %` : `${currency} ${ends}`;
}

type Scale = (value: number) => number;

/** Never from zero, since nobody is paid zero; with a little air, and room for what is open upwards. */
function scaleOf(lines: readonly PayLineView[], width: number) {
  const lows = lines.map((line) => line.low);
  const highs = lines.map((line) => line.high ?? line.low);
  const [low, high] = [Math.min(...lows), Math.max(...highs)];
  const air = Math.max((high - low) * 0.08, Math.abs(high) * 0.02, 1);
  const from = low - air < 0 ? 0 : low - air;
  return scaleLinear([from, high + air], [EDGE, width - EDGE]);
}

/**
 * Band, references, expectation and offers of one component on one axis. Kinds differ by shape, not only by colour: the band is a ground
 * behind everything with its middle, the expectation is solid, an offer is a line with ends, a reference is hollow, dashed where it is open.
 */
export function PayRangeChart({ axis, width = 640, theme, title }: PayRangeChartProps) {
  const { component, lines, leftOut } = axis;
  const shift = isNarrow(width) && lines.some((line) => line.detail !== '') ? DETAIL : 0;
  const row = ROW + shift;
  const height = Math.max(1, lines.length) * row + FOOT;
  const scale = scaleOf(lines, width);
  const band = lines.find((line) => line.kind === 'band');
  const description = [
    lines.map((line) => `${nameOf(line)}: ${payRangeWords(line)}`).join('. ') || 'Nothing to compare yet',
    ...(leftOut.length > 0 ? [`${plural(leftOut.length, 'figure')} not drawn`] : []),
  ].join('. ');
  return (
    <ChartSvg
      width={width}
      height={height}
      theme={theme}
      title={title ?? `How do band, market, expectation and offers lie to each other: ${COMPONENTS[component]}?`}
      description={description}
    >
      {band && <BandGround band={band} scale={scale} height={height - FOOT} theme={theme} />}
      {lines.length === 0 && (
        <EmptyChart y={26} theme={theme}>
          Nothing to compare yet
        </EmptyChart>
      )}
      {lines.map((line, index) => (
        <g key={`${line.kind} ${line.label}`} transform={`translate(0 ${index * row})`}>
          {index > 0 && <Rule from={[0, 0]} to={[width, 0]} stroke={theme.border} />}
          <Words line={line} width={width} isStacked={shift > 0} theme={theme} />
          <g transform={`translate(0 ${shift})`}>
            <Mark line={line} scale={scale} end={width - EDGE} theme={theme} />
          </g>
        </g>
      ))}
      {lines.length > 0 && <Axis scale={scale} width={width} y={height - FOOT} theme={theme} />}
    </ChartSvg>
  );
}

interface PartProps {
  readonly line: PayLineView;
  readonly theme: ChartTheme;
}

function Words({ line, width, isStacked, theme }: PartProps & { readonly width: number; readonly isStacked: boolean }) {
  const amount = payRangeWords(line);
  const room = width - amount.length * 7.2 - 12;
  const name = line.detail === '' || isStacked ? nameOf(line) : `${nameOf(line)} · ${line.detail}`;
  return (
    <>
      <Label x={0} y={16} bold={line.kind !== 'reference'} fill={theme.text}>
        {fitText(name, room, 12)}
      </Label>
      <Label x={width} y={16} anchor="end" fill={theme.textMuted}>
        {amount}
      </Label>
      {isStacked && line.detail !== '' && (
        <Label x={0} y={31} size={11} fill={theme.textMuted}>
          {fitText(line.detail, width, 11)}
        </Label>
      )}
    </>
  );
}

function BandGround(props: {
  readonly band: PayLineView;
  readonly scale: Scale;
  readonly height: number;
  readonly theme: ChartTheme;
}) {
  const { band, scale, height, theme } = props;
  const [from, to] = [scale(band.low), scale(band.high ?? band.low)];
  return (
    <g>
      <rect
        x={px(from)}
        y={22}
        width={px(Math.max(LEAST, to - from))}
        height={px(height - 22)}
        fill={theme.levels[1].fill}
      />
      <Rule from={[(from + to) / 2, 22]} to={[(from + to) / 2, height]} stroke={theme.levels[1].edge} dashed />
    </g>
  );
}

function Mark({ line, scale, end, theme }: PartProps & { readonly scale: Scale; readonly end: number }) {
  const from = scale(line.low);
  const to = line.high === null ? end : Math.max(scale(line.high), from + LEAST);
  if (line.kind === 'offer') {
    return (
      <g>
        <Rule from={[from, 32]} to={[to, 32]} stroke={theme.estimate} width={3} />
        <Rule from={[from, 26]} to={[from, 38]} stroke={theme.estimate} width={2} />
        <Rule from={[to, 26]} to={[to, 38]} stroke={theme.estimate} width={2} />
      </g>
    );
  }
  const looks = {
    band: { fill: theme.levels[2].fill, stroke: theme.levels[2].edge },
    expectation: { fill: theme.raw, stroke: theme.raw },
    reference: { fill: theme.surface, stroke: theme.axis },
  } as const;
  return (
    <rect
      x={px(from)}
      y={25}
      width={px(to - from)}
      height={14}
      rx={2}
      {...looks[line.kind]}
      strokeWidth={1}
      strokeDasharray={line.high === null ? '4 3' : undefined}
    />
  );
}

interface AxisProps {
  readonly scale: ReturnType<typeof scaleOf>;
  readonly width: number;
  readonly y: number;
  readonly theme: ChartTheme;
}

function Axis({ scale, width, y, theme }: AxisProps) {
  // Each tick needs room for its number; one at the very edge would be cut.
  const ticks = scale.ticks(width < 420 ? 3 : 6).filter((tick) => scale(tick) > 34 && scale(tick) < width - 34);
  return (
    <g>
      <Rule from={[0, y]} to={[width, y]} stroke={theme.axis} />
      {ticks.map((tick) => (
        <g key={tick}>
          <Rule from={[scale(tick), y]} to={[scale(tick), y + 4]} stroke={theme.axis} />
          <Label x={scale(tick)} y={y + 17} size={11} anchor="middle" fill={theme.axis}>
            {grouped(tick)}
          </Label>
        </g>
      ))}
    </g>
  );
}

/** The same figures as a table; what is not drawn stands below with its reason. */
export function payRangeTable({ lines, leftOut }: PayAxisView): DataTable {
  return {
    columns: ['What', 'Currency', 'Low', 'High', 'Source, day and rate'],
    rows: [
      ...lines.map((line) => [
        nameOf(line),
        line.component === 'bonus' ? '%' : line.currency,
        line.low,
        line.high,
        line.detail,
      ]),
      ...leftOut.map((why) => ['Not drawn', null, null, null, why]),
    ],
  };
}
