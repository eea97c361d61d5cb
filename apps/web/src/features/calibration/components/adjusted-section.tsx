import { adjustedFigures } from '@app/charts';
import type { CalibrationWorkspaceView } from '@app/contracts';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Notice } from '../../../components/ui/notice.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { Switch } from '../../../components/ui/switch.js';
import { useUrlState } from '../../../lib/router.js';
import { useAdjusted } from '../api/workspace.js';
import { texts } from '../texts-workspace.js';
import { FigureGrid } from './figure-grid.js';

interface AdjustedSectionProps {
  readonly view: CalibrationWorkspaceView;
  readonly methods?: ((key: string) => string) | undefined;
}

/** Adjusted candidates: nothing is asked for until the switch is on. */
export function AdjustedSection({ view, methods }: AdjustedSectionProps) {
  const [adjusted, setAdjusted] = useUrlState<'' | 'on'>('adjusted', '');
  if (!view.adjusts) return <Notice tone="sealed">{texts.adjusted.off}</Notice>;
  if (!view.fit) return <Notice>{texts.adjusted.noFit}</Notice>;
  return (
    <>
      <Switch
        name="adjusted"
        label={texts.adjusted.show}
        value={adjusted === 'on'}
        onChange={(on) => setAdjusted(on ? 'on' : '')}
      />
      {adjusted === 'on' && <Shown fitId={view.fit.id} methods={methods} />}
    </>
  );
}

function Shown({ fitId, methods }: { readonly fitId: string } & Pick<AdjustedSectionProps, 'methods'>) {
  const { data, error, refetch } = useAdjusted(fitId);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <FigureGrid flows figures={adjustedFigures(data)} methods={methods} /> : <Skeleton height={420} />;
}
