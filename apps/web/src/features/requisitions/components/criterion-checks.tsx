import type { Rubric } from '@app/domain';
import { ChoiceGroup } from '../../../components/ui/choice-group.js';
import css from './bar.module.css';

interface CriterionChecksProps {
  readonly label: string;
  readonly hint?: string;
  readonly name: string;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly error: string | undefined;
  readonly rubric: Rubric;
}

/** Some of the weighted criteria, in the order of the rubric. */
export function CriterionChecks({ label, hint, name, value, onChange, error, rubric }: CriterionChecksProps) {
  const criteria = rubric.criteria.filter((one) => one.weight > 0);
  const toggle = (id: string, isOn: boolean): void =>
    onChange(criteria.map((one) => one.id).filter((one) => (one === id ? isOn : value.includes(one))));
  return (
    <ChoiceGroup label={label} name={name} hint={hint} error={error}>
      <div className={css.checks}>
        {criteria.map((criterion) => (
          <label key={criterion.id} className={css.check} title={criterion.name}>
            <input
              type="checkbox"
              checked={value.includes(criterion.id)}
              onChange={(event) => toggle(criterion.id, event.currentTarget.checked)}
            />
            <b>{criterion.id}</b>
            <span>{criterion.shortName}</span>
          </label>
        ))}
      </div>
    </ChoiceGroup>
  );
}
