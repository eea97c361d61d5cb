import type { CaseView } from '@app/contracts';
import { caseRatingOf, CASE_WHY_MAX, missingForCase } from '@app/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { ErrorSummary } from '../../../components/ui/error-summary.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { UnsavedGuard } from '../../../components/ui/unsaved-guard.js';
import { messageOf } from '../../../lib/problem.js';
import { caseQuery, submitCase } from '../api/cases.js';
import { withLevel, withWhy } from '../answer-edits.js';
import { useCaseDraft } from '../hooks/use-case-draft.js';
import { criterionAnchor, useCaseKeys } from '../hooks/use-case-keys.js';
import { texts } from '../texts.js';
import css from './case.module.css';
import { LevelAnchors } from './level-anchors.js';
import { SaveLine } from './save-line.js';

/** What is not saved could not be submitted. */
class NotSaved extends Error {}

export function AnswerForm({ view }: { readonly view: CaseView }) {
  const draft = useCaseDraft(view);
  const { answer, change, phase } = draft;
  const queries = useQueryClient();
  const [refusals, setRefusals] = useState(0);
  const touch = useCaseKeys(
    view.criteria.map(({ id }) => id),
    draft,
  );
  const missing = missingForCase(answer, view.criteria);
  const shown = refusals > 0 ? missing : [];
  const errorAt = (path: string): string | undefined => shown.find((one) => one.path === path)?.message;
  const submit = useMutation({
    mutationFn: async () => {
      const version = await draft.flush();
      if (version === null) throw new NotSaved();
      return submitCase(view.case.caseId, version);
    },
    meta: { handlesError: true },
    onSuccess: async (done) => {
      queries.setQueryData(caseQuery(view.case.caseId).queryKey, done);
      await queries.invalidateQueries({ queryKey: ['calibration-cases'], exact: true });
    },
    onError: () => setRefusals((count) => count + 1),
  });
  const failure = submit.error && !(submit.error instanceof NotSaved) ? messageOf(submit.error) : null;
  const press = (): void => (missing.length > 0 ? setRefusals((count) => count + 1) : submit.mutate());
  return (
    <Card title={texts.page.answer} actions={<SaveLine draft={draft} />}>
      <ErrorSummary problems={shown} failure={missing.length === 0 ? failure : null} refusals={refusals} />
      {view.criteria.map((criterion) => {
        const rating = caseRatingOf(answer, criterion.id);
        const at = `/answer/${criterion.id}`;
        return (
          <section
            key={criterion.id}
            id={criterionAnchor(criterion.id)}
            className={css.criterion}
            aria-label={criterion.name}
            onFocus={() => touch(criterion.id)}
          >
            <h3 id={`field-answer-${criterion.id}-level`} tabIndex={-1}>
              <span className={css.code}>{criterion.id}</span> {criterion.name}
            </h3>
            {errorAt(`${at}/level`) && <p className={css.error}>{errorAt(`${at}/level`)}</p>}
            <LevelAnchors
              criterion={criterion}
              rating={rating}
              onChoose={(level) => change((now) => withLevel(now, criterion.id, level))}
            />
            <TextArea
              name={`${at}/why`}
              label={texts.page.whyLabel(criterion.shortName)}
              hint={texts.page.whyHint}
              value={rating.why}
              maxLength={CASE_WHY_MAX}
              error={errorAt(`${at}/why`)}
              onChange={(why) => change((now) => withWhy(now, criterion.id, why))}
            />
          </section>
        );
      })}
      <div className={css.submit}>
        <Button variant="primary" size="lg" busy={submit.isPending} onClick={press}>
          {texts.page.submit}
        </Button>
        <p>{missing.length > 0 ? texts.page.missing(missing.length) : texts.page.submitHint}</p>
      </div>
      <UnsavedGuard when={phase === 'kept' || phase === 'conflict'} sentence={texts.save.leave} />
    </Card>
  );
}
