import type { DebriefView, DecisionView, PersonRef } from '@app/contracts';
import { type DecisionSetting, LIMITS, OUTCOMES, overridesNeeded, ROLE_PROFILES, SENIORITIES } from '@app/domain';
import { useEffect, useRef } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { Notice } from '../../../components/ui/notice.js';
import { RadioCards } from '../../../components/ui/radio-cards.js';
import { Segmented } from '../../../components/ui/segmented.js';
import { Select } from '../../../components/ui/select.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { UnsavedGuard } from '../../../components/ui/unsaved-guard.js';
import type { FormState } from '../../../lib/form.js';
import { useDecisionForm } from '../hooks/use-decision-form.js';
import { type DecisionValues, isHire, withCarrying } from '../lib/decision-form.js';
import { texts } from '../texts.js';
import { DissentRows, RationaleRows } from './decision-rows.js';
import { MissingRows } from './missing-rows.js';
import css from './decision.module.css';
import room from './room.module.css';

const words = texts.decision;
const ROLE_OPTIONS = [...ROLE_PROFILES, 'mixed' as const].map((value) => ({ value, label: texts.profiles[value] }));

interface DecisionFormProps {
  readonly debrief: DebriefView;
  readonly onClose: () => void;
}

/** What the room decided, in the order of the record. Nothing typed is lost: not by an error, a reload or a faster colleague. */
export function DecisionForm({ debrief, onClose }: DecisionFormProps) {
  const { form, setting, theirs, wasKept, settle, startOver } = useDecisionForm(debrief, onClose);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that opened it may stand far from here on a phone.
    box.current?.scrollIntoView({ block: 'start' });
    box.current?.focus({ preventScroll: true });
  }, []);
  const isFirst = debrief.decision === undefined;
  return (
    <div ref={box} tabIndex={-1} className={css.form}>
      <Card title={isFirst ? words.formTitle : words.correctTitle} hint={words.formHint}>
        <UnsavedGuard when={form.dirty && !form.busy} sentence={words.guard} />
        <Form form={form} label={isFirst ? words.formTitle : words.correctTitle}>
          {wasKept && (
            <Notice tone="neutral" title={words.kept}>
              <Button size="sm" variant="ghost" onClick={startOver}>
                {words.discard}
              </Button>
            </Notice>
          )}
          {theirs && <StaleDecision theirs={theirs} onSettle={settle} />}
          <DecisionFields form={form} debrief={debrief} setting={setting} />
          <FormActions>
            <Button type="submit" variant="primary" busy={form.busy} disabled={theirs !== null}>
              {isFirst ? words.save : words.saveAgain}
            </Button>
            <Button variant="ghost" onClick={onClose}>
              {words.close}
            </Button>
          </FormActions>
        </Form>
      </Card>
    </div>
  );
}

interface DecisionFieldsProps {
  readonly form: FormState<DecisionValues>;
  readonly debrief: DebriefView;
  readonly setting: DecisionSetting | null;
}

/** The fields in the order of the record. A level is asked beside a hire, an override only where one is needed. */
function DecisionFields({ form, debrief, setting }: DecisionFieldsProps) {
  const { outcome } = form.values;
  const overrides = outcome !== null && setting ? overridesNeeded(outcome, setting) : [];
  return (
    <>
      <RadioCards
        {...form.field('outcome')}
        onChange={(next) => {
          const rationale = withCarrying(form.values.rationale, setting?.carrying?.[next] ?? []);
          form.setAll({ ...form.values, outcome: next, rationale });
        }}
        label={words.outcome}
        options={OUTCOMES.map((value) => ({
          value,
          label: texts.outcomes[value],
          hint: words.outcomeHints[value],
        }))}
      />
      {isHire(outcome) && (
        <div className={css.levels}>
          <Segmented
            {...form.field('level')}
            label={words.level}
            options={SENIORITIES.map((value) => ({ value, label: texts.seniorities[value] }))}
          />
        </div>
      )}
      <Select
        {...form.field('roleFinding')}
        label={words.roleFinding}
        hint={words.roleFindingHint}
        options={ROLE_OPTIONS}
        placeholder={words.choose}
      />
      <TextArea
        {...form.field('roleReason')}
        label={words.roleReason}
        maxLength={LIMITS.rationale}
        minRows={2}
        required
      />
      <RationaleRows
        form={form}
        rubric={debrief.rubric}
        carrying={outcome ? (setting?.carrying?.[outcome] ?? []) : []}
      />
      <DissentRows form={form} voters={debrief.voters ?? []} />
      {outcome === 'hold' && <MissingRows form={form} rubric={debrief.rubric} people={peopleToAsk(debrief)} />}
      <TextArea
        {...form.field('conditions')}
        label={words.conditions}
        hint={words.conditionsHint}
        maxLength={LIMITS.conditions}
        minRows={2}
        required={outcome === 'hold' && (form.values.missing ?? []).length === 0}
      />
      {(overrides.length > 0 || form.errorAt('/overrideReason') !== undefined) && (
        <TextArea
          {...form.field('overrideReason')}
          label={words.override}
          hint={overrides.length > 0 ? words.overrideHint(overrides) : undefined}
          maxLength={LIMITS.rationale}
          minRows={2}
          required
        />
      )}
    </>
  );
}

/** Whoever has rated in this loop and does not vote in it: others are assigned on the page of the candidate. */
function peopleToAsk({ cards = [], committee }: DebriefView): PersonRef[] {
  const voters = new Set(committee.map((one) => one.id));
  const authors = new Map(cards.filter((card) => !card.excluded).map(({ author }) => [author.id, author]));
  return [...authors.values()].filter((one) => !voters.has(one.id)).map(({ id, name }) => ({ id, name }));
}

interface StaleDecisionProps {
  readonly theirs: DecisionView;
  readonly onSettle: (take: boolean) => void;
}

function StaleDecision({ theirs, onSettle }: StaleDecisionProps) {
  return (
    <Notice tone="warn" title={words.stale} live>
      <div className={room.stack}>
        <p>{words.staleText(texts.outcomes[theirs.outcome], theirs.decidedBy.name)}</p>
        <div className={room.actions}>
          <Button size="sm" onClick={() => onSettle(false)}>
            {words.keepMine}
          </Button>
          <Button size="sm" onClick={() => onSettle(true)}>
            {words.takeTheirs}
          </Button>
        </div>
      </div>
    </Notice>
  );
}
