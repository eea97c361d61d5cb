import type { HeadcountView, RequisitionPayView } from '@app/contracts';
import { BAND_COMPONENTS, type BandComponent, HEADCOUNT_CELLS, type HeadcountCell } from '@app/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Drawer } from '../../../components/ui/drawer.js';
import { FieldRow, Form, FormActions } from '../../../components/ui/form.js';
import { Notice } from '../../../components/ui/notice.js';
import { NumberField } from '../../../components/ui/number-field.js';
import { Select } from '../../../components/ui/select.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { TextField } from '../../../components/ui/text-field.js';
import { toast } from '../../../components/ui/toast.js';
import { useForm } from '../../../lib/form.js';
import { isStale } from '../../../lib/problem.js';
import { useUrlState } from '../../../lib/router.js';
import { requisitionPayQuery, saveHeadcount } from '../api/requisition-pay.js';
import { isAmount } from '../money.js';
import { texts } from '../texts.js';
import { payTexts } from '../texts-pay.js';
import css from './pay.module.css';

const { requisition: words } = payTexts;
const MAX_SOURCE = 160;

const cellColumn = (cell: HeadcountCell): Column<HeadcountView> => ({
  key: cell,
  head: words.cells[cell],
  align: 'right',
  cell: ({ cells }) => cells[cell] ?? <span className={css.small}>{words.hidden}</span>,
});

const COLUMNS: readonly Column<HeadcountView>[] = [
  {
    key: 'component',
    head: words.columns.component,
    isName: true,
    cell: ({ component, source, asOf }) => (
      <>
        <b>{texts.components[component]}</b>
        <span className={css.small}>{`${source}, ${asOf}`}</span>
      </>
    ),
  },
  ...HEADCOUNT_CELLS.map(cellColumn),
  {
    key: 'total',
    head: words.total,
    align: 'right',
    cell: ({ total }) => total ?? <span className={css.small}>{words.heldBack}</span>,
  },
];

/** Counts only, shown as they may be shown to anybody. */
export function HeadcountTable({ headcounts }: { readonly headcounts: readonly HeadcountView[] }) {
  if (headcounts.length === 0) return <p className={css.empty}>{words.noPeople}</p>;
  return <Table caption={words.people} columns={COLUMNS} rows={headcounts} rowKey={({ component }) => component} />;
}

type CountDraft = Readonly<Record<HeadcountCell, number | null>> & {
  readonly component: BandComponent;
  readonly asOf: string;
  readonly source: string;
};

const EMPTY: CountDraft = {
  ...{ below: null, lower: null, middle: null, upper: null, above: null, component: 'base', source: '' },
  asOf: new Date().toISOString().slice(0, 10),
};

function problemsOf(draft: CountDraft) {
  return [
    ...HEADCOUNT_CELLS.filter((cell) => !isAmount(draft[cell])).map((cell) => ({
      path: `/${cell}`,
      message: words.countProblem,
    })),
    ...(draft.source.trim() === '' ? [{ path: '/source', message: payTexts.rates.problems.source }] : []),
  ];
}

interface FormProps {
  readonly requisitionId: string;
  readonly headcounts: readonly HeadcountView[];
  readonly onClose: () => void;
}

function CountForm({ requisitionId, headcounts, onClose }: FormProps) {
  const client = useQueryClient();
  const [wasStale, setWasStale] = useState(false);
  const key = requisitionPayQuery(requisitionId).queryKey;
  const versionOf = (component: BandComponent): number =>
    headcounts.find((one) => one.component === component)?.version ?? 0;
  const form = useForm<CountDraft, RequisitionPayView>({
    initial: EMPTY,
    submit: ({ component, asOf, source, ...cells }) => {
      const count = (cell: HeadcountCell): number => cells[cell] ?? 0;
      const counts = {
        ...{ below: count('below'), lower: count('lower'), middle: count('middle') },
        ...{ upper: count('upper'), above: count('above') },
      };
      return saveHeadcount(requisitionId, { component, counts, asOf, source }, versionOf(component));
    },
    validate: problemsOf,
    onError: (error) => {
      if (!isStale(error)) return false;
      setWasStale(true);
      void client.invalidateQueries({ queryKey: key });
      return true;
    },
    onDone: (view) => {
      toast.success(words.countsSaved);
      client.setQueryData(key, view);
      onClose();
    },
  });
  return (
    <Form form={form} label={words.countTitle}>
      {wasStale && (
        <Notice tone="warn" live>
          {payTexts.stale}
        </Notice>
      )}
      <Select
        {...form.field('component')}
        label={words.columns.component}
        options={BAND_COMPONENTS.map((value) => ({ value, label: texts.components[value] }))}
      />
      <FieldRow>
        {HEADCOUNT_CELLS.map((cell) => (
          <NumberField key={cell} {...form.field(cell)} label={words.cells[cell]} whole required />
        ))}
      </FieldRow>
      <TextField {...form.field('asOf')} label={words.asOf} type="date" required />
      <TextField {...form.field('source')} label={words.source} maxLength={MAX_SOURCE} required />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {words.saveCounts}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {payTexts.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}

export function HeadcountsCard({ requisitionId, headcounts }: Omit<FormProps, 'onClose'>) {
  const [panel, setPanel] = useUrlState('panel', '');
  return (
    <Card
      title={words.people}
      hint={words.peopleHint}
      padding="none"
      actions={
        <Button size="sm" onClick={() => setPanel('count')}>
          {words.count}
        </Button>
      }
    >
      <HeadcountTable headcounts={headcounts} />
      <Drawer opened={panel === 'count'} onClose={() => setPanel('')} title={words.countTitle}>
        <CountForm requisitionId={requisitionId} headcounts={headcounts} onClose={() => setPanel('')} />
      </Drawer>
    </Card>
  );
}
