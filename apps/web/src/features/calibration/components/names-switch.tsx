import type { CalibrationWorkspaceView } from '@app/contracts';
import { Button } from '../../../components/ui/button.js';
import { Notice } from '../../../components/ui/notice.js';
import { Switch } from '../../../components/ui/switch.js';
import { useUrlState } from '../../../lib/router.js';
import { texts } from '../texts-grants.js';

const { show: t } = texts;

/** Whether raters are to be named, as it stands in the address; off unless it was asked for. */
export function useNames(): readonly [boolean, (on: boolean) => void] {
  const [names, setNames] = useUrlState<'' | 'on'>('names', '');
  return [names === 'on', (on) => setNames(on ? 'on' : '')];
}

/** For whoever has a grant; to everybody else there is no such switch. */
export function NamesSwitch({ view }: { readonly view: CalibrationWorkspaceView | undefined }) {
  const [names, setNames] = useNames();
  if (!view?.names.mayShow) return null;
  return <Switch name="names" label={t.label} hint={t.hint} value={names} onChange={setNames} />;
}

/** The address asks for names that this reader may not have, or no longer. */
export const NamesRefused = ({ onBack }: { readonly onBack: () => void }) => (
  <Notice tone="sealed">
    {t.refused} <Button onClick={onBack}>{t.back}</Button>
  </Notice>
);
