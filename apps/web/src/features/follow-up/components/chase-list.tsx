import type { ChaseCardView } from '@app/contracts';
import { AvatarName } from '../../../components/ui/avatar.js';
import { Card } from '../../../components/ui/card.js';
import { CardStatusMark } from '../../../components/ui/card-status.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { Link } from '../../../components/ui/link.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { paths } from '../../../lib/paths.js';
import { texts } from '../texts.js';
import { NudgeButton } from './nudge-button.js';

const { cards: words } = texts;

const COLUMNS: readonly Column<ChaseCardView>[] = [
  {
    key: 'person',
    head: words.columns.person,
    isName: true,
    cell: ({ person }) => <AvatarName person={person} />,
  },
  { key: 'status', head: words.columns.status, cell: ({ status }) => <CardStatusMark status={status} /> },
  {
    key: 'candidate',
    head: words.columns.candidate,
    cell: (card) => <Link to={paths.application(card.applicationId)}>{card.candidate}</Link>,
  },
  { key: 'round', head: words.columns.round, cell: ({ round }) => round },
  { key: 'requisition', head: words.columns.requisition, cell: ({ requisition }) => requisition.title },
  { key: 'nudge', head: '', cell: (card) => (card.status === 'excused' ? null : <NudgeButton card={card} />) },
];

/** Who owes a card: no time and nothing of what is in it. */
export function ChaseList({ cards }: { readonly cards: readonly ChaseCardView[] }) {
  if (cards.length === 0) return <EmptyState title={words.none.title}>{words.none.text}</EmptyState>;
  return (
    <Card padding="none" label={words.caption}>
      <Table caption={words.caption} columns={COLUMNS} rows={cards} rowKey={(card) => card.assignmentId} />
    </Card>
  );
}
