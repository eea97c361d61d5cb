import type { RateBody, RatesView, RateView } from '@app/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Drawer } from '../../../components/ui/drawer.js';
import { FieldRow, Form, FormActions } from '../../../components/ui/form.js';
import { NumberField } from '../../../components/ui/number-field.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { TextField } from '../../../components/ui/text-field.js';
import { toast } from '../../../components/ui/toast.js';
import { useForm } from '../../../lib/form.js';
import { useUrlState } from '../../../lib/router.js';
import { addRate, ratesQuery } from '../api/market.js';
import { isCurrency } from '../money.js';
import { texts } from '../texts.js';
import { payTexts } from '../texts-pay.js';
import { Loaded } from './loaded.js';
import css from './pay.module.css';

const { rates: words } = payTexts;
const MAX_SOURCE = 160;

const COLUMNS: readonly Column<RateView>[] = [
  { key: 'pair', head: words.columns.pair, isName: true, cell: ({ from, to }) => <b>{words.pair(from, to)}</b> },
  { key: 'rate', head: words.columns.rate, align: 'right', cell: ({ rate }) => rate },
  { key: 'asOf', head: words.columns.asOf, cell: ({ asOf }) => asOf },
  { key: 'source', head: words.columns.source, isLong: true, cell: ({ source }) => source },
  {
    key: 'state',
    head: words.columns.state,
    cell: ({ isStale }) => (
      <StatusPill tone={isStale ? 'warn' : 'ok'} plain>
        {isStale ? words.stale : words.inUse}
      </StatusPill>
    ),
  },
];

type RateDraft = Omit<RateBody, 'rate'> & { readonly rate: number | null };

const problemsOf = ({ from, to, rate, source }: RateDraft) => [
  ...(isCurrency(from) ? [] : [{ path: '/from', message: texts.band.problems.currency }]),
  ...(isCurrency(to) ? [] : [{ path: '/to', message: texts.band.problems.currency }]),
  ...(rate !== null && rate > 0 ? [] : [{ path: '/rate', message: words.problems.rate }]),
  ...(source.trim() === '' ? [{ path: '/source', message: words.problems.source }] : []),
];

function RateForm({ onClose }: { readonly onClose: () => void }) {
  const client = useQueryClient();
  const form = useForm<RateDraft, RatesView>({
    initial: { from: 'EUR', to: 'USD', rate: null, asOf: new Date().toISOString().slice(0, 10), source: '' },
    submit: ({ rate, ...draft }) => addRate({ ...draft, rate: rate ?? 0 }),
    validate: problemsOf,
    onDone: (rates) => {
      toast.success(words.saved);
      client.setQueryData(ratesQuery.queryKey, rates);
      onClose();
    },
  });
  const { fields } = words;
  const upper = (key: 'from' | 'to') => (text: string) => form.set(key, text.toUpperCase().trim());
  return (
    <Form form={form} label={words.add}>
      <FieldRow>
        <TextField {...form.field('from')} onChange={upper('from')} label={fields.from} required />
        <TextField {...form.field('to')} onChange={upper('to')} label={fields.to} required />
      </FieldRow>
      <NumberField {...form.field('rate')} label={fields.rate} hint={fields.rateHint} required />
      <TextField {...form.field('asOf')} label={fields.asOf} type="date" required />
      <TextField
        {...form.field('source')}
        label={fields.source}
        hint={fields.sourceHint}
        maxLength={MAX_SOURCE}
        required
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {words.save}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {payTexts.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}

export function RatesCard() {
  const result = useQuery(ratesQuery);
  const [panel, setPanel] = useUrlState('panel', '');
  const add = (
    <Button variant="primary" onClick={() => setPanel('rate')}>
      {words.add}
    </Button>
  );
  return (
    <Loaded result={result} height={280}>
      {({ rates, staleAfterDays }) => (
        <>
          <Card title={words.title} hint={words.hint(staleAfterDays)} actions={add} padding="none" footer={words.kept}>
            {rates.length === 0 ? (
              <p className={css.empty}>{words.none}</p>
            ) : (
              <Table caption={words.title} columns={COLUMNS} rows={rates} rowKey={({ id }) => id} />
            )}
          </Card>
          <Drawer opened={panel === 'rate'} onClose={() => setPanel('')} title={words.add}>
            <RateForm onClose={() => setPanel('')} />
          </Drawer>
        </>
      )}
    </Loaded>
  );
}
