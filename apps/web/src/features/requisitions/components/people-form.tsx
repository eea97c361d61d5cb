import type { RequisitionView } from '@app/contracts';
import { REQUISITION_ROLES, panelRounds } from '@app/domain';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Form } from '../../../components/ui/form.js';
import { Notice } from '../../../components/ui/notice.js';
import type { PickablePerson } from '../../../components/ui/people-picker.js';
import { UnsavedGuard } from '../../../components/ui/unsaved-guard.js';
import type { FormState } from '../../../lib/form.js';
import { ProblemError } from '../../../lib/problem.js';
import { useRubric } from '../../../lib/queries/rubrics.js';
import { savePeople } from '../api/requisition-writes.js';
import {
  type PeopleDraft,
  atPeopleFields,
  conflictsOf,
  peopleBodyOf,
  peopleDifferences,
  peopleDraftOf,
  thinCriteria,
  warningsOf,
} from '../people-draft.js';
import { texts } from '../texts.js';
import css from './people.module.css';
import { RoleField } from './role-field.js';
import { RoundPanelField } from './round-panel-field.js';
import { StaleNotice } from './stale-notice.js';
import { useVersionedForm } from './use-versioned-form.js';

interface PeopleFormProps {
  readonly requisition: RequisitionView;
  readonly people: readonly PickablePerson[];
  /** The list holds only who is here already. */
  readonly isShort: boolean;
}

function ThinCriteria({ requisition, draft }: { readonly requisition: RequisitionView; readonly draft: PeopleDraft }) {
  const { rubric } = useRubric(requisition.rubricVersionId);
  const thin = thinCriteria(rubric, draft, requisition.hasAgents);
  if (thin.length === 0) return null;
  const list = thin.map((one) => `${one.id} ${one.shortName} (${one.raters})`).join(', ');
  return (
    <Notice tone="warn" title={texts.people.thinTitle}>
      {texts.people.thin(list)}
    </Notice>
  );
}

function Places({
  form,
  requisition,
  people,
}: Omit<PeopleFormProps, 'isShort'> & { readonly form: FormState<PeopleDraft> }) {
  const { rubric } = useRubric(requisition.rubricVersionId);
  return (
    <div className={css.columns}>
      <Card title={texts.people.panel} hint={texts.people.panelHint}>
        <div className={css.fields}>
          {panelRounds(rubric).map((round) => (
            <RoundPanelField key={round.id} round={round} form={form} people={people} />
          ))}
        </div>
      </Card>
      <Card title={texts.people.committee} hint={texts.people.committeeHint}>
        <div className={css.fields}>
          {REQUISITION_ROLES.map((role) => (
            <RoleField key={role} role={role} form={form} people={people} />
          ))}
        </div>
      </Card>
    </div>
  );
}

/** Whole sets are saved at once; who rates can not vote, and the form says so at both places. */
export function PeopleForm({ requisition, people, isShort }: PeopleFormProps) {
  const nameOf = (id: string): string => people.find((one) => one.id === id)?.name ?? id;
  const { form, theirs, keepMine, takeTheirs } = useVersionedForm<PeopleDraft>({
    requisition,
    valuesOf: peopleDraftOf,
    submit: async (draft, version) => {
      const body = peopleBodyOf(draft);
      try {
        return await savePeople(requisition.id, body, version);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        throw new ProblemError({ ...error.problem, errors: atPeopleFields(error.errors, body) });
      }
    },
    validate: (draft) => conflictsOf(draft, nameOf),
    savedText: texts.people.saved,
  });
  const warnings = warningsOf(form.values, requisition.policy, nameOf);
  return (
    <Form form={form} label={texts.page.tabs.people}>
      <UnsavedGuard when={form.dirty} sentence={texts.people.unsaved} />
      {theirs && (
        <StaleNotice
          theirs={peopleDifferences(form.values, peopleDraftOf(theirs), nameOf)}
          onKeep={keepMine}
          onTake={takeTheirs}
        />
      )}
      {isShort && <Notice>{texts.people.noList}</Notice>}
      <Places form={form} requisition={requisition} people={people} />
      <ThinCriteria requisition={requisition} draft={form.values} />
      {warnings.map((warning) => (
        <Notice key={warning} tone="warn">
          {warning}
        </Notice>
      ))}
      <div className={css.save}>
        <Button type="submit" variant="primary" busy={form.busy} disabled={theirs !== null || !form.dirty}>
          {texts.people.save}
        </Button>
        {form.dirty && <span>{texts.people.unsaved}</span>}
      </div>
    </Form>
  );
}
