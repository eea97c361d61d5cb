import type { LoopPlanView } from '@app/contracts';
import { type PlanStatus, roundById, type Rubric } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Drawer } from '../../../components/ui/drawer.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Notice } from '../../../components/ui/notice.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import type { Tone } from '../../../components/ui/tone.js';
import { useRubric } from '../../../lib/queries/rubrics.js';
import { useUrlState } from '../../../lib/router.js';
import { planQuery } from '../api/plan.js';
import { texts } from '../texts.js';
import css from './plan.module.css';
import { PlanForm } from './plan-form.js';
import { PlanLine } from './plan-line.js';

const { plan: words } = texts;
const TONES: Readonly<Record<PlanStatus, Tone>> = { done: 'ok', on_time: 'ok', at_risk: 'warn', late: 'danger' };

function Reasons({ plan, rubric }: { readonly plan: LoopPlanView; readonly rubric: Rubric }) {
  const { standing, fits, needsDays, days } = plan;
  const reasons = standing?.reasons ?? [];
  const nameOf = (id: string): string => roundById(rubric, id)?.shortName ?? id;
  const lines = [
    ...reasons.map((reason) => words.reason(reason, reason.roundIds.map(nameOf))),
    ...(fits || standing === null || standing.status === 'done' ? [] : [words.unfit(needsDays, days)]),
  ];
  if (lines.length === 0) return null;
  return (
    <Notice tone={standing?.status === 'late' ? 'danger' : 'warn'}>
      <ul className={css.reasons}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Planned({ plan }: { readonly plan: LoopPlanView }) {
  const [panel, setPanel] = useUrlState('panel', '');
  const { rubric } = useRubric(plan.rubricVersionId);
  const { standing } = plan;
  return (
    <Card
      title={
        <span className={css.title}>
          {words.title}
          {standing && <StatusPill tone={TONES[standing.status]}>{words.status[standing.status]}</StatusPill>}
        </span>
      }
      hint={words.hint(plan.days, plan.timeZone)}
      actions={
        plan.can.edit && (
          <Button size="sm" onClick={() => setPanel('plan')}>
            {words.edit}
          </Button>
        )
      }
    >
      <div className={css.stack}>
        <Reasons plan={plan} rubric={rubric} />
        <PlanLine plan={plan} rubric={rubric} />
      </div>
      {plan.can.edit && (
        <Drawer opened={panel === 'plan'} onClose={() => setPanel('')} title={texts.form.title}>
          <PlanForm plan={plan} rubric={rubric} onClose={() => setPanel('')} />
        </Drawer>
      )}
    </Card>
  );
}

/** When the rounds of a loop are to be, and what is late, as far as the viewer may know. */
export function PlanCard({ applicationId }: { readonly applicationId: string }) {
  const { data, error, refetch } = useQuery(planQuery(applicationId));
  if (data) return <Planned plan={data} />;
  return (
    <Card title={words.title}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton height={132} />}
    </Card>
  );
}
