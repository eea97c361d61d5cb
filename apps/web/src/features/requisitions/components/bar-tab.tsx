import type { RequisitionView } from '@app/contracts';
import { type RubricBar, SENIORITIES, barFor } from '@app/domain';
import { Card } from '../../../components/ui/card.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { Notice } from '../../../components/ui/notice.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { cx } from '../../../lib/classes.js';
import { useRubric } from '../../../lib/queries/rubrics.js';
import { barDifferences, barSentences } from '../bar-draft.js';
import { texts } from '../texts.js';
import { BarForm } from './bar-form.js';
import css from './bar.module.css';

const { bar: words } = texts;

function Sentences({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className={css.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What the pack proposes for each seniority; the one of this requisition stands out. */
function PackBars({ requisition }: { readonly requisition: RequisitionView }) {
  const { rubric } = useRubric(requisition.rubricVersionId);
  return (
    <Card title={words.pack} hint={words.packHint}>
      <div className={css.bars}>
        {SENIORITIES.map((seniority) => {
          const isOurs = seniority === requisition.seniority;
          const name = texts.seniority[seniority];
          return (
            <section key={seniority} className={cx(css.bar, isOurs && css.ours)} aria-label={name}>
              <h3>{isOurs ? words.yours(name) : name}</h3>
              <Sentences lines={barSentences(rubric, barFor(rubric, seniority))} />
            </section>
          );
        })}
      </div>
    </Card>
  );
}

function Confirmation({ requisition }: { readonly requisition: RequisitionView }) {
  const { barConfirmed } = requisition;
  if (!barConfirmed) return <Notice tone="warn">{words.notConfirmed}</Notice>;
  return (
    <div className={css.confirmed}>
      <p>
        <StatusPill tone="ok">{words.confirmed}</StatusPill> {words.confirmedBy(barConfirmed.by.name)},{' '}
        <DateTime at={barConfirmed.at} />
      </p>
      {barConfirmed.note && <blockquote className={css.note}>{barConfirmed.note}</blockquote>}
    </div>
  );
}

function Differences({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return <p className={css.muted}>{words.same}</p>;
  return (
    <div>
      <h3>{words.differs}</h3>
      <Sentences lines={lines} />
    </div>
  );
}

export function BarTab({ requisition }: { readonly requisition: RequisitionView }) {
  const { rubric } = useRubric(requisition.rubricVersionId);
  const pack: RubricBar = barFor(rubric, requisition.seniority);
  return (
    <>
      <Card title={words.title} hint={words.hint}>
        <div className={css.stack}>
          <Confirmation requisition={requisition} />
          {requisition.barConfirmed && (
            <>
              <Sentences lines={barSentences(rubric, requisition.bar)} />
              <Differences lines={barDifferences(rubric, pack, requisition.bar)} />
            </>
          )}
          {!requisition.can.manage && <p className={css.muted}>{words.readOnly}</p>}
        </div>
      </Card>
      {requisition.can.manage && <BarForm key={requisition.seniority} requisition={requisition} rubric={rubric} />}
      <PackBars requisition={requisition} />
    </>
  );
}
