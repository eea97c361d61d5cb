import type { RequisitionPlanView, RequisitionView } from '@app/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { Notice } from '../../../components/ui/notice.js';
import { NumberField } from '../../../components/ui/number-field.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { toast } from '../../../components/ui/toast.js';
import { useForm } from '../../../lib/form.js';
import { isStale } from '../../../lib/problem.js';
import { requisitionPlanQuery, saveLoopDays } from '../api/plan.js';
import { isLoopDays } from '../plan-draft.js';
import { texts } from '../texts.js';
import css from './plan.module.css';

const { days: words } = texts;

interface DaysFormProps {
  readonly requisitionId: string;
  readonly plan: RequisitionPlanView;
  readonly onClose: () => void;
}

function DaysForm({ requisitionId, plan, onClose }: DaysFormProps) {
  const client = useQueryClient();
  const [wasStale, setWasStale] = useState(false);
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ['requisitions', requisitionId, 'plan'] });
  const form = useForm<{ readonly loopDays: number | null }, unknown>({
    initial: { loopDays: plan.loopDays },
    submit: ({ loopDays }) => saveLoopDays(requisitionId, loopDays ?? 0, plan.version),
    validate: ({ loopDays }) => (isLoopDays(loopDays) ? [] : [{ path: '/loopDays', message: words.problem }]),
    onError: (error) => {
      if (!isStale(error)) return false;
      setWasStale(true);
      void refresh();
      return true;
    },
    onDone: () => {
      toast.success(words.saved);
      void refresh();
      onClose();
    },
  });
  return (
    <Form form={form} label={words.title}>
      {wasStale && (
        <Notice tone="warn" live>
          {words.stale}
        </Notice>
      )}
      <NumberField {...form.field('loopDays')} label={words.label} hint={words.hint} whole required />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {words.save}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {texts.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}

/** How many days the loops of a requisition have, beside its policy. */
export function LoopDaysCard({ requisition }: { readonly requisition: RequisitionView }) {
  const { data, error, refetch } = useQuery(requisitionPlanQuery(requisition.id));
  const [isEditing, setIsEditing] = useState(false);
  const canEdit = requisition.can.manage && data !== undefined && !isEditing;
  return (
    <Card
      title={words.title}
      actions={
        canEdit && (
          <Button size="sm" aria-label={`${words.edit}: ${words.title}`} onClick={() => setIsEditing(true)}>
            {words.edit}
          </Button>
        )
      }
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={40} />}
      {data && (
        <div className={css.stack}>
          <p>
            <b>{words.text(data.loopDays)}</b> <span className={css.muted}>{words.pack(data.packDays)}</span>
          </p>
          {isEditing && <DaysForm requisitionId={requisition.id} plan={data} onClose={() => setIsEditing(false)} />}
        </div>
      )}
    </Card>
  );
}
