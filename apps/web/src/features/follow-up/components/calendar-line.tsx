import type { FollowUpView, WorkCalendarView } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { Modal } from '../../../components/ui/modal.js';
import { Notice } from '../../../components/ui/notice.js';
import { Select } from '../../../components/ui/select.js';
import { toast } from '../../../components/ui/toast.js';
import { useForm } from '../../../lib/form.js';
import { isStale } from '../../../lib/problem.js';
import { saveCalendar } from '../api/follow-up.js';
import { texts } from '../texts.js';
import css from './follow-up.module.css';

const { calendar: words } = texts;

/** What the browser knows, with what is set and UTC, which some browsers leave out. */
const zonesWith = (timeZone: string): readonly string[] =>
  [...new Set(['UTC', timeZone, ...Intl.supportedValuesOf('timeZone')])].sort();

function CalendarForm({ calendar, onClose }: { readonly calendar: WorkCalendarView; readonly onClose: () => void }) {
  const client = useQueryClient();
  const [wasStale, setWasStale] = useState(false);
  const refresh = (): void => {
    void client.invalidateQueries({ queryKey: ['follow-up'] });
    void client.invalidateQueries({ queryKey: ['applications'] });
  };
  const form = useForm({
    initial: { timeZone: calendar.timeZone },
    submit: ({ timeZone }) => saveCalendar(timeZone, calendar.version),
    onError: (error) => {
      setWasStale(isStale(error));
      if (isStale(error)) refresh();
      return isStale(error);
    },
    onDone: () => {
      toast.success(words.saved);
      refresh();
      onClose();
    },
  });
  const options = zonesWith(calendar.timeZone).map((value) => ({ value, label: value.replaceAll('_', ' ') }));
  return (
    <Form form={form} label={words.title}>
      {wasStale && (
        <Notice tone="warn" live>
          {words.stale}
        </Notice>
      )}
      <Select {...form.field('timeZone')} label={words.label} hint={words.hint} options={options} />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy} disabled={wasStale}>
          {words.save}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {texts.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}

/** Where working days are counted, and changing it for those who may. */
export function CalendarLine({
  calendar,
  canSet,
}: {
  readonly calendar: FollowUpView['calendar'];
  readonly canSet: boolean;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const close = (): void => setIsOpen(false);
  return (
    <div className={css.calendar}>
      <p>{words.text(calendar.timeZone)}</p>
      {canSet && (
        <Button size="sm" variant="ghost" aria-label={words.editLabel} onClick={() => setIsOpen(true)}>
          {words.edit}
        </Button>
      )}
      <Modal opened={isOpen} onClose={close} title={words.title}>
        <CalendarForm key={calendar.version} calendar={calendar} onClose={close} />
      </Modal>
    </div>
  );
}
