import type { ApplicationView, RoundPlanView } from '@app/contracts';
import type { RubricRound } from '@app/domain';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { Notice } from '../../../components/ui/notice.js';
import { NumberField } from '../../../components/ui/number-field.js';
import { TextField } from '../../../components/ui/text-field.js';
import { toast } from '../../../components/ui/toast.js';
import { useForm } from '../../../lib/form.js';
import { ProblemError, isStale } from '../../../lib/problem.js';
import { readApplication, saveInterview, useRefreshLoop } from '../api/application.js';
import { type InterviewDraft, interviewBodyOf, interviewDraftOf, interviewProblems } from '../interview-draft.js';
import { texts } from '../texts.js';
import css from './application.module.css';

/** Room for the address of a video call. */
const MAX_PLACE = 255;

type Interview = RoundPlanView['interview'];

export interface RoundFormProps {
  readonly application: ApplicationView;
  readonly round: RubricRound;
  readonly plan: RoundPlanView;
  readonly onClose: () => void;
}

interface StaleNoticeProps {
  readonly theirs: Interview;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

function StaleNotice({ theirs, onKeep, onTake }: StaleNoticeProps) {
  const { stale, none } = texts.interview;
  return (
    <Notice tone="warn" title={stale.title} live>
      <div className={css.stack}>
        <p>
          {stale.text}{' '}
          {theirs ? (
            <b>
              <DateTime at={theirs.startsAt} /> to <DateTime at={theirs.endsAt} style="time" />
              {theirs.location && `, ${theirs.location}`}
            </b>
          ) : (
            none
          )}
        </p>
        <div className={css.actions}>
          <Button size="sm" onClick={onKeep}>
            {stale.keep}
          </Button>
          <Button size="sm" onClick={onTake}>
            {stale.take}
          </Button>
        </div>
      </div>
    </Notice>
  );
}

/** The end is typed as a length: what the server says of it belongs to that field. */
const atFields = (error: unknown): unknown =>
  error instanceof ProblemError
    ? new ProblemError({
        ...error.problem,
        errors: error.errors.map((one) => (one.path === '/endsAt' ? { ...one, path: '/minutes' } : one)),
      })
    : error;

/** Saved against the version that was read; when somebody was faster both versions are on the table. */
function useInterviewForm({ application, round, plan, onClose }: RoundFormProps) {
  const refresh = useRefreshLoop(application.id);
  const [version, setVersion] = useState(plan.interview?.version ?? 0);
  const [theirs, setTheirs] = useState<Interview | undefined>();
  const form = useForm<InterviewDraft, Interview>({
    initial: interviewDraftOf(plan.interview, round.minutes),
    submit: (draft) =>
      saveInterview(application.id, round.id, interviewBodyOf(draft), version).catch((error: unknown) => {
        throw atFields(error);
      }),
    validate: interviewProblems,
    onError: (error) => {
      if (!isStale(error)) return false;
      void readApplication(application.id).then((now) =>
        setTheirs(now.rounds.find((one) => one.roundId === round.id)?.interview ?? null),
      );
      return true;
    },
    onDone: () => {
      toast.success(texts.interview.saved);
      void refresh();
      onClose();
    },
  });
  const settle = (current: Interview): void => {
    setVersion(current?.version ?? 0);
    setTheirs(undefined);
  };
  return { form, theirs, settle };
}

export function InterviewForm(props: RoundFormProps) {
  const { round, onClose } = props;
  const { form, theirs, settle } = useInterviewForm(props);
  const words = texts.interview;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Form form={form} label={words.title(round.name)}>
      {theirs !== undefined && (
        <StaleNotice
          theirs={theirs}
          onKeep={() => settle(theirs)}
          onTake={() => {
            form.reset(interviewDraftOf(theirs, round.minutes));
            settle(theirs);
          }}
        />
      )}
      <TextField
        {...form.field('startsAt')}
        label={words.startsAt}
        hint={words.zone(zone)}
        type="datetime-local"
        required
        autoFocus
      />
      <NumberField
        {...form.field('minutes')}
        label={words.minutes}
        hint={words.minutesHint(round.minutes)}
        whole
        required
      />
      <TextField
        {...form.field('location')}
        label={words.location}
        hint={words.locationHint}
        maxLength={MAX_PLACE}
        required={false}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy} disabled={theirs !== undefined}>
          {words.save}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {texts.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
