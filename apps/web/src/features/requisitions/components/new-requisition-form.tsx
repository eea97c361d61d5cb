import type { RequisitionView, RubricVersionListItem } from '@app/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { Notice } from '../../../components/ui/notice.js';
import { toast } from '../../../components/ui/toast.js';
import { useBodyKey } from '../../../lib/body-key.js';
import { type FormState, useForm } from '../../../lib/form.js';
import { paths } from '../../../lib/paths.js';
import { rubricQuery, useRubric } from '../../../lib/queries/rubrics.js';
import { useMe } from '../../../lib/queries/session.js';
import { useGo } from '../../../lib/router.js';
import { createRequisition, useTakeRequisition } from '../api/requisition-writes.js';
import { dropDraft, keepDraft, readDraft } from '../../../lib/kept-draft.js';
import {
  type RequisitionDraft,
  type RoleDraft,
  bodyOf,
  emptyDraft,
  isRequisitionDraft,
  roleProblems,
  withIdentity,
} from '../requisition-draft.js';
import { texts } from '../texts.js';
import { PolicyFields } from './policy-fields.js';
import css from './requisitions.module.css';
import { IntakeFields, RoleFields } from './role-fields.js';
import { RubricChoice } from './rubric-choice.js';

interface NewRequisitionFormProps {
  readonly versions: readonly RubricVersionListItem[];
  /** Chosen until somebody chooses another. */
  readonly first: RubricVersionListItem;
}

const DEFAULT_DUE_HOURS = 24;

/** Keeps what is typed in this tab until it is created or discarded. */
function useKeptForm({ versions, first }: NewRequisitionFormProps) {
  const me = useMe();
  const draftName = `requisition.${me.id}`;
  const rubric = useRubric(first.id).rubric;
  const go = useGo();
  const take = useTakeRequisition();
  const empty = emptyDraft(first.id, rubric.process?.cardDueHours ?? DEFAULT_DUE_HOURS);
  const [kept] = useState(() => {
    const draft = readDraft(draftName, isRequisitionDraft);
    return draft && versions.some((one) => one.id === draft.rubricVersionId) ? withIdentity(draft) : null;
  });
  const client = useQueryClient();
  const keyFor = useBodyKey();
  const isCreated = useRef(false);
  const form = useForm<RequisitionDraft, RequisitionView>({
    initial: kept ?? empty,
    submit: async (draft) => {
      const body = bodyOf(
        draft,
        (await client.query({ ...rubricQuery(draft.rubricVersionId), staleTime: 'static' })).rubric,
      );
      return createRequisition(body, keyFor(body));
    },
    validate: roleProblems,
    onDone: (created) => {
      isCreated.current = true;
      dropDraft(draftName);
      take(created);
      toast.success(texts.create.created(created.title));
      go(`${paths.requisition(created.id)}?tab=people`, { replace: true });
    },
  });
  const chosen = useQuery(rubricQuery(form.values.rubricVersionId)).data?.rubric;
  useEffect(() => {
    if (!isCreated.current && form.dirty) keepDraft(draftName, form.values);
  }, [draftName, form.dirty, form.values]);
  const discard = (): void => {
    dropDraft(draftName);
    form.reset(empty);
  };
  return { form, rubric: chosen ?? rubric, chosen, wasKept: kept !== null, discard };
}

export function NewRequisitionForm(props: NewRequisitionFormProps) {
  const { form, rubric, chosen, wasKept, discard } = useKeptForm(props);
  // A draft is a RoleDraft with its rubric: the fields of the role never touch the rest.
  const role = form as unknown as FormState<RoleDraft>;
  return (
    <Form form={form} label={texts.create.title}>
      {wasKept && (
        <Notice tone="accent">
          <div className={css.actions}>
            <span className={css.grow}>{texts.create.draft}</span>
            <Button size="sm" onClick={discard}>
              {texts.create.discard}
            </Button>
          </div>
        </Notice>
      )}
      <Card title={texts.create.about} hint={texts.create.aboutHint}>
        <div className={css.stack}>
          <RubricChoice field={form.field('rubricVersionId')} versions={props.versions} chosen={chosen} />
          <RoleFields form={role} rubric={rubric} autoFocus />
        </div>
      </Card>
      <Card title={texts.create.intake} hint={texts.create.intakeHint}>
        <div className={css.stack}>
          <IntakeFields form={role} rubric={rubric} />
        </div>
      </Card>
      <Card title={texts.create.policy} hint={texts.create.policyHint}>
        <div className={css.stack}>
          <PolicyFields form={role} />
        </div>
      </Card>
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {texts.create.submit}
        </Button>
        <ButtonLink to={paths.requisitions()} variant="ghost">
          {texts.cancel}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}
