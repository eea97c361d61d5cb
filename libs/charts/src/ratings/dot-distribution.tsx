import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import { RatingDots, ratingWords, type RatingDotsData } from './rating-dots.js';

export interface DotDistributionProps extends RatingDotsData, ChartProps {
  readonly width?: number;
}

/** The ratings of one criterion on the scale 1 to 4, small enough for a table cell (158 x 38). */
export function DotDistribution({ width = 158, theme, title = 'How the panel rated', ...data }: DotDistributionProps) {
  return (
    <ChartSvg width={width} height={38} theme={theme} title={title} description={ratingWords(data)}>
      <RatingDots {...data} width={width} theme={theme} />
    </ChartSvg>
  );
}
