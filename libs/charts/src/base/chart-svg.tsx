import { useId, type ReactNode } from 'react';
import { px } from './format.js';
import type { ChartTheme } from './chart-theme.js';

export interface ChartSvgProps {
  readonly width: number;
  readonly height: number;
  readonly theme: ChartTheme;
  /** The question the chart answers. */
  readonly title: string;
  /** The answer in words, with n. */
  readonly description: string;
  readonly children: ReactNode;
}

/** What every chart offers each of its callers. */
export interface ChartProps {
  readonly theme: ChartTheme;
  /** Replaces the question in the text alternative; the visible heading belongs to the page. */
  readonly title?: string;
}

/**
 * The frame of every chart: a size of its own (a PDF has no layout), a text alternative, and nothing that needs a style
 * sheet. On a page, CSS may scale it through the viewBox.
 */
export function ChartSvg({ width, height, theme, title, description, children }: ChartSvgProps) {
  const id = useId();
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={px(width)}
      height={px(height)}
      viewBox={`0 0 ${px(width)} ${px(height)}`}
      role="img"
      aria-labelledby={`${id}t ${id}d`}
      fontFamily={theme.fontFamily}
      style={{ fontVariantNumeric: 'tabular-nums' }}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      {children}
    </svg>
  );
}
