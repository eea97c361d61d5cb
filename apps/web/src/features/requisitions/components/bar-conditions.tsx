import type { Rubric } from '@app/domain';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Button } from '../../../components/ui/button.js';
import { ChoiceGroup } from '../../../components/ui/choice-group.js';
import { IconButton } from '../../../components/ui/icon-button.js';
import { Select } from '../../../components/ui/select.js';
import type { FormState } from '../../../lib/form.js';
import type { BarDraft } from '../bar-draft.js';
import { texts } from '../texts.js';
import css from './bar.module.css';
import { CriterionChecks } from './criterion-checks.js';

const { bar: words } = texts;
const LEVEL_OPTIONS = ['2', '3', '4'].map((value) => ({ value, label: value }));
const PLUS = <IconPlus size={14} stroke={1.6} aria-hidden="true" />;
const BIN = <IconTrash size={16} stroke={1.5} aria-hidden="true" />;
const STRICT_LEVEL = 4;

interface ConditionFieldProps {
  readonly form: FormState<BarDraft>;
  readonly rubric: Rubric;
}

const replaced = <T,>(list: readonly T[], at: number, value: T): T[] =>
  list.map((one, index) => (index === at ? value : one));
const without = <T,>(list: readonly T[], at: number): T[] => list.filter((_one, index) => index !== at);

/** Criteria with a level of their own, e.g. C12 at 4. */
export function AtLeastField({ form, rubric }: ConditionFieldProps) {
  const { atLeast } = form.values;
  const options = rubric.criteria
    .filter((one) => one.weight > 0)
    .map((one) => ({ value: one.id, label: `${one.id} ${one.shortName}` }));
  const free = options.find((option) => !atLeast.some((one) => one.criterionId === option.value));
  return (
    <ChoiceGroup label={words.atLeast} name="/bar/atLeast" error={form.errorAt('/bar/atLeast')}>
      {atLeast.length === 0 && <p className={css.muted}>{words.none}</p>}
      {atLeast.map((one, at) => (
        <div key={at} className={css.condition}>
          <Select
            label={words.criterion}
            name={`/bar/atLeast/${at}/criterionId`}
            value={one.criterionId}
            onChange={(criterionId) => form.set('atLeast', replaced(atLeast, at, { ...one, criterionId }))}
            options={options}
          />
          <Select
            label={words.level}
            name={`/bar/atLeast/${at}/level`}
            value={String(one.level)}
            onChange={(level) => form.set('atLeast', replaced(atLeast, at, { ...one, level: Number(level) }))}
            options={LEVEL_OPTIONS}
          />
          <IconButton
            label={words.remove(`${one.criterionId} at ${one.level}`)}
            icon={BIN}
            onClick={() => form.set('atLeast', without(atLeast, at))}
          />
        </div>
      ))}
      {free && (
        <div>
          <Button
            size="sm"
            icon={PLUS}
            onClick={() => form.set('atLeast', [...atLeast, { criterionId: free.value, level: STRICT_LEVEL }])}
          >
            {words.addAtLeast}
          </Button>
        </div>
      )}
    </ChoiceGroup>
  );
}

/** Sets of which one criterion must reach a level. */
export function OneOfField({ form, rubric }: ConditionFieldProps) {
  const { oneOf } = form.values;
  return (
    <ChoiceGroup label={words.oneOf} name="/bar/oneOf" error={undefined}>
      {oneOf.length === 0 && <p className={css.muted}>{words.none}</p>}
      {oneOf.map((set, at) => (
        <div key={at} className={css.set}>
          <CriterionChecks
            label={words.setOf}
            name={`/bar/oneOf/${at}/criterionIds`}
            value={set.criterionIds}
            onChange={(criterionIds) => form.set('oneOf', replaced(oneOf, at, { ...set, criterionIds }))}
            error={form.errorAt(`/bar/oneOf/${at}/criterionIds`)}
            rubric={rubric}
          />
          <div className={css.condition}>
            <Select
              label={words.level}
              name={`/bar/oneOf/${at}/level`}
              value={String(set.level)}
              onChange={(level) => form.set('oneOf', replaced(oneOf, at, { ...set, level: Number(level) }))}
              options={LEVEL_OPTIONS}
            />
            <IconButton
              label={words.remove(`the set ${set.criterionIds.join(', ')}`)}
              icon={BIN}
              onClick={() => form.set('oneOf', without(oneOf, at))}
            />
          </div>
        </div>
      ))}
      <div>
        <Button
          size="sm"
          icon={PLUS}
          onClick={() => form.set('oneOf', [...oneOf, { criterionIds: [], level: STRICT_LEVEL }])}
        >
          {words.addOneOf}
        </Button>
      </div>
    </ChoiceGroup>
  );
}
