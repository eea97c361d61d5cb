import type { RequisitionListItem } from '@app/contracts';
import { Link } from '../../../components/ui/link.js';
import { Badge } from '../../../components/ui/status-pill.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { paths } from '../../../lib/paths.js';
import { texts } from '../texts.js';
import { RequisitionStatusPill } from './requisition-status.js';
import css from './requisitions.module.css';

const { columns } = texts.list;

const COLUMNS: readonly Column<RequisitionListItem>[] = [
  {
    key: 'title',
    head: columns.title,
    isName: true,
    cell: (one) => (
      <span className={css.name}>
        <Link to={paths.requisition(one.id)} quiet>
          {one.title}
        </Link>
        <span>{one.location}</span>
      </span>
    ),
  },
  { key: 'status', head: columns.status, cell: (one) => <RequisitionStatusPill status={one.status} plain /> },
  { key: 'seniority', head: columns.seniority, cell: (one) => texts.seniority[one.seniority] },
  {
    key: 'roles',
    head: columns.roles,
    cell: (one) =>
      one.myRoles.length === 0 ? (
        <span className={css.muted}>{texts.list.noRole}</span>
      ) : (
        <span className={css.badges}>
          {one.myRoles.map((role) => (
            <Badge key={role}>{texts.roles[role]}</Badge>
          ))}
        </span>
      ),
  },
  { key: 'candidates', head: columns.candidates, align: 'right', cell: (one) => one.candidates },
];

export function RequisitionsTable({ requisitions }: { readonly requisitions: readonly RequisitionListItem[] }) {
  return (
    <Table
      caption={texts.list.caption(requisitions.length)}
      columns={COLUMNS}
      rows={requisitions}
      rowKey={(one) => one.id}
    />
  );
}
