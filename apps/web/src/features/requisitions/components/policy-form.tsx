import type { RequisitionView } from '@app/contracts';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { UnsavedGuard } from '../../../components/ui/unsaved-guard.js';
import { useRubric } from '../../../lib/queries/rubrics.js';
import { changeRequisition } from '../api/requisition-writes.js';
import { type RoleDraft, changeOf, draftDifferences, roleDraftOf, roleProblems } from '../requisition-draft.js';
import { texts } from '../texts.js';
import { PolicyFields } from './policy-fields.js';
import css from './policy.module.css';
import { IntakeFields, RoleFields } from './role-fields.js';
import { StaleNotice } from './stale-notice.js';
import { useVersionedForm } from './use-versioned-form.js';

const { policy: words } = texts;

interface PolicyFormProps {
  readonly requisition: RequisitionView;
  readonly onClose: () => void;
}

export function PolicyForm({ requisition, onClose }: PolicyFormProps) {
  const { rubric } = useRubric(requisition.rubricVersionId);
  const { form, theirs, keepMine, takeTheirs } = useVersionedForm<RoleDraft>({
    requisition,
    valuesOf: roleDraftOf,
    submit: (draft, version) => changeRequisition(requisition.id, changeOf(draft, rubric), version),
    validate: roleProblems,
    savedText: words.saved,
    onSaved: onClose,
  });
  return (
    <div className={css.form}>
      <Form form={form} label={words.edit}>
        <UnsavedGuard when={form.dirty} sentence={words.unsaved} />
        {theirs && (
          <StaleNotice
            theirs={draftDifferences(form.values, roleDraftOf(theirs), rubric)}
            onKeep={keepMine}
            onTake={takeTheirs}
          />
        )}
        <Card title={words.policy}>
          <div className={css.fields}>
            <PolicyFields form={form} blindnessNote={words.weaken} identityNote={words.fixedIdentity} />
          </div>
        </Card>
        <Card title={words.about}>
          <div className={css.fields}>
            <RoleFields form={form} rubric={rubric} />
          </div>
        </Card>
        <Card title={words.intake}>
          <div className={css.fields}>
            <IntakeFields form={form} rubric={rubric} />
          </div>
        </Card>
        <FormActions>
          <Button type="submit" variant="primary" busy={form.busy} disabled={theirs !== null}>
            {words.save}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {texts.cancel}
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}
