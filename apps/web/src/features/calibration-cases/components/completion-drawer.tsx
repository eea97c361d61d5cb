import type { AssignCaseBody, CaseCompletionView, CasePersonView } from '@app/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { CivilDay } from '../../../components/ui/civil-day.js';
import { Drawer } from '../../../components/ui/drawer.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { Notice } from '../../../components/ui/notice.js';
import { PeoplePicker } from '../../../components/ui/people-picker.js';
import { TableSkeleton } from '../../../components/ui/skeleton.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { TextField } from '../../../components/ui/text-field.js';
import { toast } from '../../../components/ui/toast.js';
import { useForm } from '../../../lib/form.js';
import { assignCase, completionQuery } from '../api/cases.js';
import { texts } from '../texts.js';
import css from './case.module.css';

const t = texts.completion;

function Answer({ person }: { readonly person: CasePersonView }) {
  if (person.done) return <StatusPill tone="ok">{t.status.done}</StatusPill>;
  if (person.late) return <StatusPill tone="warn">{t.status.late}</StatusPill>;
  return <StatusPill>{person.assigned ? t.status.waiting : t.status.none}</StatusPill>;
}

const COLUMNS: readonly Column<CasePersonView>[] = [
  { key: 'person', head: t.columns.person, isName: true, cell: (one) => one.name },
  {
    key: 'due',
    head: t.columns.due,
    cell: (one) => (one.dueOn ? <CivilDay day={one.dueOn} /> : texts.list.noDue),
  },
  { key: 'status', head: t.columns.status, cell: (one) => <Answer person={one} /> },
];

interface AskDraft {
  readonly personIds: readonly string[];
  readonly dueOn: string;
}

interface AskFormProps {
  readonly caseId: string;
  readonly people: readonly CasePersonView[];
  readonly version: number;
}

function AskForm({ caseId, people, version }: AskFormProps) {
  // What was read when the form was filled: a newer answer of the server must not let the form overwrite it.
  const [read, setRead] = useState(version);
  const queries = useQueryClient();
  const asked = people.filter((one) => one.assigned);
  const form = useForm<AskDraft, CaseCompletionView>({
    initial: {
      personIds: asked.map((one) => one.id),
      dueOn: asked.find((one) => one.dueOn !== null)?.dueOn ?? '',
    },
    submit: ({ personIds, dueOn }) =>
      assignCase(caseId, { personIds, dueOn: dueOn === '' ? null : dueOn } satisfies AssignCaseBody, read),
    onDone: (view) => {
      setRead(view.version);
      queries.setQueryData(completionQuery(caseId).queryKey, view);
      void queries.invalidateQueries({ queryKey: ['calibration-cases'], exact: true });
      toast.success(t.saved);
    },
  });
  return (
    <Form form={form} label={t.people}>
      <PeoplePicker label={t.people} hint={t.peopleHint} people={people} {...form.field('personIds')} />
      <TextField label={t.due} hint={t.dueHint} type="date" required={false} {...form.field('dueOn')} />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t.save}
        </Button>
      </FormActions>
    </Form>
  );
}

function Completion({ view }: { readonly view: CaseCompletionView }) {
  if (view.people === null) return <Notice>{t.blind}</Notice>;
  return (
    <div className={css.stack}>
      <p className={css.hint}>{t.hint}</p>
      <AskForm caseId={view.caseId} people={view.people} version={view.version} />
      <Table
        caption={t.caption}
        columns={COLUMNS}
        rows={view.people.filter((one) => one.assigned || one.done)}
        rowKey={(one) => one.id}
      />
    </div>
  );
}

/** @param caseId '' = closed */
export function CompletionDrawer({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const { data, error, refetch } = useQuery({ ...completionQuery(caseId), enabled: caseId !== '' });
  return (
    <Drawer opened={caseId !== ''} onClose={onClose} title={data ? t.title(data.title) : texts.list.who}>
      {data ? (
        <Completion key={data.caseId} view={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <TableSkeleton rows={5} columns={3} />
      )}
    </Drawer>
  );
}
