import type { RoleVignetteListView } from '@app/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Card } from '../../../components/ui/card.js';
import { Link } from '../../../components/ui/link.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { paths } from '../../../lib/paths.js';
import { vignetteListQuery } from '../api/vignettes.js';
import { texts } from '../texts-vignettes.js';

const t = texts.list;

const COLUMNS: readonly Column<RoleVignetteListView['sets'][number]>[] = [
  {
    key: 'title',
    head: t.columns.title,
    isName: true,
    cell: (one) => <Link to={paths.roleVignettes(one.packId)}>{one.title}</Link>,
  },
  {
    key: 'rubric',
    head: t.columns.rubric,
    cell: ({ rubric, ownRubric }) => (ownRubric === null ? rubric : t.notOwn(rubric, ownRubric)),
  },
  { key: 'time', head: t.columns.time, cell: (one) => t.minutes(one.minutes) },
  { key: 'answered', head: t.columns.answered, cell: (one) => t.answered(one.answered, one.of) },
];

/** The moments of every pack with the reader's own standing. Nothing where no pack has any. */
export function VignetteSets() {
  const { sets } = useSuspenseQuery(vignetteListQuery).data;
  if (sets.length === 0) return null;
  return (
    <Card title={t.title} hint={t.hint} padding="none">
      <Table caption={t.caption} columns={COLUMNS} rows={sets} rowKey={(one) => one.packId} />
    </Card>
  );
}
