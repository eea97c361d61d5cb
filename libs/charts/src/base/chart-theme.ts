/** Fill, ink on it, and outline of one level mark. */
export interface LevelColours {
  readonly fill: string;
  readonly on: string;
  readonly edge: string;
}

/** Everything a chart may colour with. Charts name roles, never colours, so that one component serves screen and paper. */
export interface ChartTheme {
  readonly fontFamily: string;
  readonly text: string;
  readonly textMuted: string;
  readonly surface: string;
  readonly border: string;
  readonly accent: string;
  /** Raw ratings. */
  readonly raw: string;
  /** Estimates and their intervals. */
  readonly estimate: string;
  /** Estimates one may look at and not act on. */
  readonly mute: string;
  readonly grid: string;
  readonly axis: string;
  readonly notAssessed: LevelColours;
  readonly levels: Readonly<Record<1 | 2 | 3 | 4, LevelColours>>;
}

/** CSS variables of the app's tokens: light, dark and high contrast follow without rendering again. */
export const screenTheme: ChartTheme = {
  fontFamily: 'var(--font-sans)',
  text: 'var(--text)',
  textMuted: 'var(--text-muted)',
  surface: 'var(--surface)',
  border: 'var(--border)',
  accent: 'var(--accent)',
  raw: 'var(--chart-raw)',
  estimate: 'var(--chart-est)',
  mute: 'var(--chart-mute)',
  grid: 'var(--chart-grid)',
  axis: 'var(--chart-axis)',
  notAssessed: { fill: 'none', on: 'var(--on-level-na)', edge: 'var(--level-na-edge)' },
  levels: {
    1: { fill: 'var(--level-1)', on: 'var(--on-level-1)', edge: 'var(--level-1-edge)' },
    2: { fill: 'var(--level-2)', on: 'var(--on-level-2)', edge: 'var(--level-2-edge)' },
    3: { fill: 'var(--level-3)', on: 'var(--on-level-3)', edge: 'var(--level-3-edge)' },
    4: { fill: 'var(--level-4)', on: 'var(--on-level-4)', edge: 'var(--level-4-edge)' },
  },
};

/** The light values of the same tokens, literal: a PDF knows no variables. The font is the one the reports embed. */
export const printTheme: ChartTheme = {
  fontFamily: 'DejaVu Sans',
  text: '#16202c',
  textMuted: '#4d5a6a',
  surface: '#ffffff',
  border: '#e1e5eb',
  accent: '#6a3cab',
  raw: '#4e7094',
  estimate: '#6a3cab',
  mute: '#7d8998',
  grid: '#e6eaef',
  axis: '#5f6c7c',
  notAssessed: { fill: 'none', on: '#5f6c7c', edge: '#8591a1' },
  levels: {
    1: { fill: '#eef3f8', on: '#2b3f55', edge: '#6d8299' },
    2: { fill: '#cbd9e7', on: '#1d3147', edge: '#6d8299' },
    3: { fill: '#4e7094', on: '#ffffff', edge: '#4e7094' },
    4: { fill: '#17334f', on: '#ffffff', edge: '#17334f' },
  },
};
