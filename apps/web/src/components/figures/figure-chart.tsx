import { type ChartFigure, screenTheme } from '@app/charts';
import { useElementSize } from '@mantine/hooks';
import css from './figure.module.css';
import { texts } from './texts.js';

/** Until the place is measured; about what a desk has. */
const FIRST_WIDTH = 600;

/** The chart as wide as its card; on a phone it keeps the width its labels need and scrolls. */
export function FigureChart({ figure }: { readonly figure: ChartFigure }) {
  const { ref, width } = useElementSize();
  const room = Math.floor(width) || FIRST_WIDTH;
  const scrolls = room < figure.minWidth;
  const region = scrolls ? { tabIndex: 0, role: 'region', 'aria-label': texts.scroll(figure.title) } : undefined;
  return (
    <div ref={ref} className={css.chart} {...region}>
      {figure.chart({ theme: screenTheme, width: Math.max(room, figure.minWidth) })}
    </div>
  );
}
