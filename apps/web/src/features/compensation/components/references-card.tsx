import type { ReferenceConflictView, ReferencesView, ReferenceView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Drawer } from '../../../components/ui/drawer.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { useUrlState } from '../../../lib/router.js';
import { referencesQuery } from '../api/market.js';
import { grouped } from '../money.js';
import { payTexts } from '../texts-pay.js';
import { ImportReferences } from './import-references.js';
import { Loaded } from './loaded.js';
import css from './pay.module.css';

const { references: words } = payTexts;

function rangeOf({ low, high, unit, currency }: ReferenceView): string {
  if (low === null) return '';
  const ends =
    high === null ? words.open(grouped(low)) : low === high ? grouped(low) : `${grouped(low)} to ${grouped(high)}`;
  return unit === 'amount' || unit === 'difference' ? `${currency} ${ends}` : `${ends} ${unit.replaceAll('-', ' ')}`;
}

function besideOf({ equityLowPct, equityHighPct, signOn, currency, note, segment, location, version }: ReferenceView) {
  return [
    segment,
    location,
    equityLowPct !== null && equityHighPct !== null ? words.equity(equityLowPct, equityHighPct) : '',
    signOn === null ? '' : words.signOn(`${currency} ${grouped(signOn)}`),
    note,
    version > 1 ? words.version(version) : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

const COLUMNS: readonly Column<ReferenceView>[] = [
  { key: 'code', head: words.columns.code, width: '72px', isName: true, cell: (one) => <b>{one.code}</b> },
  { key: 'source', head: words.columns.source, cell: (one) => `${one.source}, ${one.asOf}` },
  {
    key: 'role',
    head: words.columns.role,
    cell: (one) => [one.role, one.level].filter((part) => part !== '').join(', '),
  },
  { key: 'component', head: words.columns.component, cell: (one) => words.components[one.component] ?? one.component },
  { key: 'range', head: words.columns.range, align: 'right', cell: rangeOf },
  {
    key: 'more',
    head: words.columns.more,
    isLong: true,
    cell: (one) => <span className={css.small}>{besideOf(one)}</span>,
  },
];

export function ConflictList({ conflicts }: { readonly conflicts: readonly ReferenceConflictView[] }) {
  if (conflicts.length === 0) return <p className={css.empty}>{words.noConflicts}</p>;
  return (
    <ul className={css.list}>
      {conflicts.map(({ kind, words: text }) => (
        <li key={text}>
          <StatusPill tone="warn" plain>
            {words.kinds[kind]}
          </StatusPill>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

export function ReferenceTable({ references }: { readonly references: readonly ReferenceView[] }) {
  if (references.length === 0) return <p className={css.empty}>{words.none}</p>;
  return <Table caption={words.title} columns={COLUMNS} rows={references} rowKey={(one) => one.code} />;
}

const Content = ({ references, conflicts }: ReferencesView) => (
  <div className={css.grid}>
    <Card title={words.conflicts} hint={words.conflictsHint} padding="none">
      <ConflictList conflicts={conflicts} />
    </Card>
    <Card title={words.title} hint={words.hint} padding="none">
      <ReferenceTable references={references} />
    </Card>
  </div>
);

export function ReferencesCard() {
  const result = useQuery(referencesQuery);
  const [panel, setPanel] = useUrlState('panel', '');
  return (
    <div className={css.stack}>
      <div className={css.actions}>
        <Button onClick={() => setPanel('import')}>{words.import}</Button>
      </div>
      <Loaded result={result} height={480}>
        {(view) => <Content {...view} />}
      </Loaded>
      <Drawer opened={panel === 'import'} onClose={() => setPanel('')} title={payTexts.importing.title} width={560}>
        <ImportReferences onDone={() => setPanel('')} />
      </Drawer>
    </div>
  );
}
