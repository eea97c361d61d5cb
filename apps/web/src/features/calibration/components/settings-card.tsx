import { Card } from '../../../components/ui/card.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { Switch } from '../../../components/ui/switch.js';
import { toast } from '../../../components/ui/toast.js';
import { messageOf } from '../../../lib/api.js';
import { useCalibrationSettings, useSwitchAdjustment } from '../api/workspace.js';
import { texts } from '../texts-workspace.js';
import css from './workspace.module.css';

/** An administrator's word for the whole organisation. */
export function SettingsCard() {
  const { data, error, refetch } = useCalibrationSettings();
  const change = useSwitchAdjustment();
  const set = (adjusts: boolean): void => {
    if (!data || change.isPending) return;
    change.mutate(
      { adjusts, version: data.version },
      {
        onError: (failure) => {
          const { title, detail } = messageOf(failure);
          toast.error(title, detail);
          void refetch();
        },
      },
    );
  };
  return (
    <Card title={texts.settings.title}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <>
          <Switch
            name="adjusts"
            label={texts.settings.label}
            hint={texts.settings.hint}
            value={data.adjusts}
            onChange={set}
          />
          {data.changedAt && (
            <p className={css.small}>
              {texts.settings.changed} <DateTime at={data.changedAt} />
            </p>
          )}
        </>
      ) : (
        <Skeleton height={64} />
      )}
    </Card>
  );
}
