import type { ChartFigure } from '@app/charts';
import type { ReactNode } from 'react';
import { Card } from '../ui/card.js';
import { Link } from '../ui/link.js';
import { Notice } from '../ui/notice.js';
import { toast } from '../ui/toast.js';
import { figurePng, figureSvg, saveFile, tableCsv } from './figure-files.js';
import { FigureChart } from './figure-chart.js';
import { FigureTable } from './figure-table.js';
import css from './figure.module.css';
import { texts } from './texts.js';

interface FigureCardProps {
  readonly figure: ChartFigure;
  /** Why there is no figure; stands in its place. */
  readonly missing?: string | undefined;
  /** Where it is explained. */
  readonly method?: string | undefined;
  readonly showsTable: boolean;
  /** In place of the plain chart: one with controls over it. */
  readonly chart?: ReactNode;
  readonly onToggle: () => void;
}

/** A question, its answer as a chart or as a table, what it stands on, and the figure to take along. */
export function FigureCard({ figure, missing, method, showsTable, chart, onToggle }: FigureCardProps) {
  const explained = method !== undefined && <Link to={method}>{texts.methods}</Link>;
  if (missing !== undefined) {
    return (
      <Card title={figure.title} hint={figure.help} footer={<Basis figure={figure}>{explained}</Basis>}>
        <Notice title={texts.missing}>{missing}</Notice>
      </Card>
    );
  }
  const foot = (
    <Basis figure={figure}>
      {explained}
      <div className={css.footActions} role="group" aria-label={texts.downloads(figure.title)}>
        <FootButton pressed={showsTable} onClick={onToggle}>
          {texts.table}
        </FootButton>
        <FootButton onClick={() => void savePng(figure)}>PNG</FootButton>
        <FootButton onClick={() => saveFile(figureSvg(figure), 'image/svg+xml', `${figure.key}.svg`)}>SVG</FootButton>
        <FootButton onClick={() => saveFile(tableCsv(figure.table), 'text/csv;charset=utf-8', `${figure.key}.csv`)}>
          CSV
        </FootButton>
      </div>
    </Basis>
  );
  return (
    <Card title={figure.title} hint={figure.help} footer={foot}>
      {showsTable ? <FigureTable figure={figure} /> : (chart ?? <FigureChart figure={figure} />)}
    </Card>
  );
}

const Basis = ({ figure, children }: Pick<FigureCardProps, 'figure'> & { readonly children: ReactNode }) => (
  <div className={css.foot}>
    <span className={css.basis}>{figure.basis}</span>
    {children}
  </div>
);

async function savePng(figure: ChartFigure): Promise<void> {
  try {
    saveFile(await figurePng(figure), 'image/png', `${figure.key}.png`);
  } catch {
    toast.error(texts.failed, texts.failedHint);
  }
}

interface FootButtonProps {
  readonly pressed?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function FootButton({ pressed, onClick, children }: FootButtonProps) {
  return (
    <button type="button" className={css.footButton} aria-pressed={pressed} onClick={onClick}>
      {children}
    </button>
  );
}
