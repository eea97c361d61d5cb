import type { CalibrationFilters, CalibrationFitView, CalibrationWorkspaceView, JobView } from '@app/contracts';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { Notice } from '../../../components/ui/notice.js';
import { toast } from '../../../components/ui/toast.js';
import { messageOf } from '../../../lib/api.js';
import { useCheckFit, useRefreshWorkspace, useRequestFit } from '../api/workspace.js';
import { texts } from '../texts-workspace.js';
import { FitJob } from './fit-job.js';
import css from './workspace.module.css';

interface FitCardProps {
  readonly view: CalibrationWorkspaceView;
  readonly filters: CalibrationFilters;
}

type Running = { readonly id: string; readonly kind: 'fit' | 'check' } | undefined;

/** The fit that every estimate on this page speaks from: how it was made, and a way to make it or to check it. */
export function FitCard({ view, filters }: FitCardProps) {
  const [running, setRunning] = useState<Running>();
  const [isChecked, setChecked] = useState(false);
  const refresh = useRefreshWorkspace();
  const [request, check] = [useRequestFit(), useCheckFit()];
  const begin = async (kind: 'fit' | 'check', start: () => Promise<JobView>): Promise<void> => {
    setChecked(false);
    try {
      setRunning({ id: (await start()).id, kind });
    } catch (error) {
      const { title, detail } = messageOf(error);
      toast.error(title, detail);
    }
  };
  const done = (): void => {
    if (running?.kind === 'check') setChecked(true);
    else refresh();
    setRunning(undefined);
  };
  return (
    <Card title={texts.fit.title}>
      <div className={css.fit}>
        {view.fit ? <Provenance fit={view.fit} /> : <p>{view.canFit ? texts.fit.none : texts.fit.nothing}</p>}
        {isChecked && (
          <Notice tone="ok" live>
            {texts.fit.checked}
          </Notice>
        )}
        {running && (
          <FitJob key={running.id} jobId={running.id} onDone={done} onDismiss={() => setRunning(undefined)} />
        )}
        {!running && view.fit && (
          <Button
            size="sm"
            busy={check.isPending}
            onClick={() => void begin('check', () => check.mutateAsync(view.fit!.id))}
          >
            {texts.fit.check}
          </Button>
        )}
        {!running && !view.fit && view.canFit && (
          <Button
            variant="primary"
            busy={request.isPending}
            onClick={() => void begin('fit', () => request.mutateAsync(filters))}
          >
            {texts.fit.make}
          </Button>
        )}
      </div>
    </Card>
  );
}

function Provenance({ fit }: { readonly fit: CalibrationFitView }) {
  return (
    <>
      <p>
        {texts.fit.method(fit.method, fit.modelVersion, fit.seed)} {fit.prior && texts.fit.prior(fit.prior)}
      </p>
      {fit.warnings.length > 0 && (
        <ul className={css.warnings}>
          {fit.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      <p className={css.small}>
        {texts.fit.computed} <DateTime at={fit.createdAt} />. {texts.fit.hashes(fit.inputHash, fit.resultHash)}
      </p>
    </>
  );
}
