import type { WorkspaceFigure } from '@app/charts';
import type { CrossCheckView } from '@app/contracts';
import { Card } from '../../../components/ui/card.js';
import { Notice } from '../../../components/ui/notice.js';
import { texts } from '../texts-workspace.js';
import css from './calibration.module.css';
import { FigureGrid } from './figure-grid.js';

interface CrossCheckProps {
  readonly check: CrossCheckView;
  readonly figures: readonly WorkspaceFigure[];
  readonly methods?: ((key: string) => string) | undefined;
}

/** What two models for levels say beside the linear one: the verdicts in words, their figures, and what they can not say. */
export function CrossCheck({ check, figures, methods }: CrossCheckProps) {
  if (check.missing !== null) return <Notice title={texts.missing}>{check.missing}</Notice>;
  return (
    <>
      <Card title={texts.crossCheck.findings}>
        <ul className={css.notes}>
          {check.findings.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Card>
      <FigureGrid flows figures={figures} methods={methods} />
      <Card title={texts.crossCheck.limits}>
        <ul className={css.notes}>
          {check.limits.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Card>
    </>
  );
}
