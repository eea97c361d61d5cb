import type { ChartFigure } from '@app/charts';
import { FigureCard } from '../../../components/figures/figure-card.js';
import { useUrlState } from '../../../lib/router.js';
import css from './calibration.module.css';

interface FigureGridProps {
  readonly figures: readonly (ChartFigure & { readonly missing?: string })[];
  /** The address of the explanation of a figure, once there is one. */
  readonly methods?: ((key: string) => string) | undefined;
  /** Figures of very different height: columns that fill up, instead of rows of equal ones. */
  readonly flows?: boolean;
}

/** Figures beside each other; which of them show their table is in the address. */
export function FigureGrid({ figures, methods, flows = false }: FigureGridProps) {
  const [tables, setTables] = useUrlState('tables', '', { history: 'replace' });
  const shown = tables.split(' ').filter(Boolean);
  const toggle = (key: string): void =>
    setTables((shown.includes(key) ? shown.filter((one) => one !== key) : [...shown, key]).join(' '));
  return (
    <div className={flows ? css.flow : css.figures}>
      {figures.map((figure) => (
        <FigureCard
          key={figure.key}
          figure={figure}
          missing={figure.missing}
          method={methods?.(figure.key)}
          showsTable={shown.includes(figure.key)}
          onToggle={() => toggle(figure.key)}
        />
      ))}
    </div>
  );
}
