import type { LateLoopView } from '@app/contracts';
import { Card } from '../../../components/ui/card.js';
import { CivilDay } from '../../../components/ui/civil-day.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { Link } from '../../../components/ui/link.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { paths } from '../../../lib/paths.js';
import { texts } from '../texts.js';

const { loops: words } = texts;

const COLUMNS: readonly Column<LateLoopView>[] = [
  {
    key: 'candidate',
    head: words.columns.candidate,
    isName: true,
    cell: (loop) => <Link to={paths.application(loop.applicationId)}>{loop.candidate}</Link>,
  },
  {
    key: 'status',
    head: words.columns.status,
    cell: ({ status }) => <StatusPill tone={status === 'late' ? 'danger' : 'warn'}>{words.status[status]}</StatusPill>,
  },
  {
    key: 'why',
    head: words.columns.why,
    isLong: true,
    cell: ({ reasons }) => reasons.map(words.reason).join('; '),
  },
  { key: 'limit', head: words.columns.limit, cell: ({ limitDay }) => <CivilDay day={limitDay} /> },
  { key: 'requisition', head: words.columns.requisition, cell: ({ requisition }) => requisition.title },
];

export function LateLoops({ loops }: { readonly loops: readonly LateLoopView[] }) {
  if (loops.length === 0) return <EmptyState title={words.none.title}>{words.none.text}</EmptyState>;
  return (
    <Card padding="none" label={words.caption}>
      <Table caption={words.caption} columns={COLUMNS} rows={loops} rowKey={(loop) => loop.applicationId} />
    </Card>
  );
}
