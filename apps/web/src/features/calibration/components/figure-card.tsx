import type { ChartFigure } from '@app/charts';
import type { ReactNode } from 'react';
import { Card } from '../../../components/ui/card.js';
import { Link } from '../../../components/ui/link.js';
import { Notice } from '../../../components/ui/notice.js';
import { toast } from '../../../components/ui/toast.js';
import { figurePng, figureSvg, saveFile, tableCsv } from '../figure-files.js';
import { texts } from '../texts.js';
import { texts as workspaceTexts } from '../texts-workspace.js';
import { FigureChart } from './figure-chart.js';
import { FigureTable } from './figure-table.js';
import css from './calibration.module.css';

interface FigureCardProps {
  readonly figure: ChartFigure;
  /** Why there is no figure; stands in its place. */
  readonly missing?: string | undefined;
  /** Where it is explained. */
  readonly method?: string | undefined;
  readonly showsTable: boolean;
  readonly onToggle: () => void;
}

/** A question, its answer as a chart or as a table, what it stands on, and the figure to take along. */
export function FigureCard({ figure, missing, method, showsTable, onToggle }: FigureCardProps) {
  const explained = method !== undefined && <Link to={method}>{workspaceTexts.methods}</Link>;
  if (missing !== undefined) {
    return (
      <Card title={figure.title} hint={figure.help} footer={<Basis figure={figure}>{explained}</Basis>}>
        <Notice title={workspaceTexts.missing}>{missing}</Notice>
      </Card>
    );
  }
  const foot = (
    <Basis figure={figure}>
      {explained}
      <div className={css.footActions} role="group" aria-label={texts.figure.downloads(figure.title)}>
        <FootButton pressed={showsTable} onClick={onToggle}>
          {texts.figure.table}
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
      {showsTable ? <FigureTable figure={figure} /> : <FigureChart figure={figure} />}
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
    toast.error(texts.figure.failed, 'Take the SVG instead: it holds the same chart.');
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
