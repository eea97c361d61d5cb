import type { RubricRound } from '@app/domain';
import { PeoplePicker, type PickablePerson } from '../../../components/ui/people-picker.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import type { FormState } from '../../../lib/form.js';
import { type PeopleDraft, blockedOnPanel } from '../people-draft.js';
import { texts } from '../texts.js';
import css from './people.module.css';

interface RoundPanelFieldProps {
  readonly round: RubricRound;
  readonly form: FormState<PeopleDraft>;
  readonly people: readonly PickablePerson[];
}

const MIN_RATERS = 2;

/** The people of one round, and how many the rubric wants. */
export function RoundPanelField({ round, form, people }: RoundPanelFieldProps) {
  const { values } = form;
  const path = `/panel/${round.id}`;
  const chosen = values.panel[round.id] ?? [];
  const isEnough = chosen.length >= round.raters;
  return (
    <div className={css.round}>
      <PeoplePicker
        label={`${round.id} ${round.name}`}
        hint={`${texts.people.covers(round.criterionIds.join(', '))} · ${texts.people.minutes(round.minutes)}`}
        name={path}
        value={chosen}
        onChange={(ids) => form.set('panel', { ...values.panel, [round.id]: ids })}
        error={form.errorAt(path)}
        people={people.map((person) => ({ ...person, blocked: blockedOnPanel(values, person.id) }))}
      />
      <p className={css.count}>
        <StatusPill tone={isEnough ? 'ok' : 'warn'} plain>
          {isEnough
            ? texts.people.enough(chosen.length, round.raters)
            : texts.people.fewer(chosen.length, round.raters)}
        </StatusPill>
        {chosen.length < MIN_RATERS && <span>{texts.people.underTwo}</span>}
      </p>
    </div>
  );
}
