import type { CalibrationFilters, CalibrationWorkspaceView } from '@app/contracts';
import { Button } from '../../../components/ui/button.js';
import { Select } from '../../../components/ui/select.js';
import { TextField } from '../../../components/ui/text-field.js';
import { useGo, useUrlState } from '../../../lib/router.js';
import { paths } from '../../../lib/paths.js';
import { texts } from '../texts-workspace.js';
import css from './workspace.module.css';

const REPLACE = { history: 'replace' } as const;
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The filters as they stand in the address; a day that is half typed filters nothing yet. */
export function useFilters(): CalibrationFilters {
  const [requisition] = useUrlState('requisition', '');
  const [rubric] = useUrlState('rubric', '');
  const [round] = useUrlState('round', '');
  const [from] = useUrlState('from', '');
  const [to] = useUrlState('to', '');
  return {
    ...(requisition && { requisition }),
    ...(rubric && { rubric }),
    ...(round && { round }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
  };
}

export function WorkspaceFilters({ choices }: Pick<CalibrationWorkspaceView, 'choices'>) {
  const go = useGo();
  const active = Object.keys(useFilters()).length > 0;
  return (
    <div className={css.filters} role="group" aria-label={texts.filters.label}>
      <Choice name="requisition" label={texts.filters.requisition} choices={choices.requisitions} />
      <Choice name="rubric" label={texts.filters.rubric} choices={choices.rubrics} />
      <Choice name="round" label={texts.filters.round} choices={choices.rounds} />
      <Day name="from" label={texts.filters.from} />
      <Day name="to" label={texts.filters.to} />
      {active && (
        <Button variant="ghost" onClick={() => go(paths.calibrationWorkspace())}>
          {texts.filters.clear}
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly name: 'requisition' | 'rubric' | 'round';
  readonly label: string;
  readonly choices: CalibrationWorkspaceView['choices']['rounds'];
}

function Choice({ name, label, choices }: ChoiceProps) {
  const [value, setValue] = useUrlState(name, '');
  const options = choices.map((one) => ({ value: one.id, label: one.label }));
  return <Select {...{ name, label, options, value }} placeholder={texts.filters.all} onChange={setValue} />;
}

function Day({ name, label }: { readonly name: 'from' | 'to'; readonly label: string }) {
  const [value, setValue] = useUrlState(name, '', REPLACE);
  const error = value === '' || isDay(value) ? undefined : texts.filters.invalid;
  return <TextField {...{ name, label, value, error }} type="date" onChange={setValue} />;
}
