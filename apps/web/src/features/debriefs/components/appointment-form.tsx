import type { AppointmentView } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { Notice } from '../../../components/ui/notice.js';
import { NumberField } from '../../../components/ui/number-field.js';
import { TextField } from '../../../components/ui/text-field.js';
import { toast } from '../../../components/ui/toast.js';
import { useForm } from '../../../lib/form.js';
import { ProblemError, isStale } from '../../../lib/problem.js';
import { appointmentQuery, saveAppointment } from '../api/appointment.js';
import { type AppointmentDraft, bodyOf, draftOf, problemsOf } from '../lib/appointment-draft.js';
import { appointmentTexts as words } from '../texts-appointment.js';

const MAX_PLACE = 255;

interface AppointmentFormProps {
  readonly applicationId: string;
  readonly view: AppointmentView;
  readonly onClose: () => void;
}

/** The end is typed as a length: what the server says of it belongs to that field. */
const atFields = (error: unknown): unknown =>
  error instanceof ProblemError
    ? new ProblemError({
        ...error.problem,
        errors: error.errors.map((one) => (one.path === '/endsAt' ? { ...one, path: '/minutes' } : one)),
      })
    : error;

/** Saved against the version that was read; when somebody was faster theirs is shown and what was typed stays. */
function useAppointmentForm({ applicationId, view, onClose }: AppointmentFormProps) {
  const queryClient = useQueryClient();
  const { queryKey } = appointmentQuery(applicationId);
  const [version, setVersion] = useState(view.version);
  const [isStaleNow, setStale] = useState(false);
  const form = useForm<AppointmentDraft, AppointmentView>({
    initial: draftOf(view),
    submit: (draft) =>
      saveAppointment(applicationId, bodyOf(draft), version).catch((error: unknown) => {
        throw atFields(error);
      }),
    validate: problemsOf,
    onError: (error) => {
      if (!isStale(error)) return false;
      void queryClient.query({ ...appointmentQuery(applicationId), staleTime: 0 }).then((now) => {
        setVersion(now.version);
        setStale(true);
      });
      return true;
    },
    onDone: (saved) => {
      queryClient.setQueryData(queryKey, saved);
      toast.success(words.saved);
      onClose();
    },
  });
  return { form, isStaleNow };
}

export function AppointmentForm(props: AppointmentFormProps) {
  const { form, isStaleNow } = useAppointmentForm(props);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Form form={form} label={words.title}>
      {isStaleNow && (
        <Notice tone="warn" title={words.stale} live>
          {words.staleText}
        </Notice>
      )}
      <TextField
        {...form.field('startsAt')}
        label={words.startsAt}
        hint={words.zone(zone)}
        type="datetime-local"
        required
        autoFocus
      />
      <NumberField {...form.field('minutes')} label={words.minutes} hint={words.minutesHint} whole required />
      <TextField
        {...form.field('location')}
        label={words.location}
        hint={words.locationHint}
        maxLength={MAX_PLACE}
        required={false}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {words.save}
        </Button>
        <Button variant="ghost" onClick={props.onClose}>
          {words.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
