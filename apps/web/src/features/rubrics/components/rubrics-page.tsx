import type { RubricVersionListItem } from '@app/contracts';
import { Card } from '../../../components/ui/card.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { Link } from '../../../components/ui/link.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { paths } from '../../../lib/paths.js';
import { useRubrics } from '../../../lib/queries/rubrics.js';
import { texts } from '../texts.js';
import css from './rubric.module.css';

const SHORT_HASH = 12;

const COLUMNS: readonly Column<RubricVersionListItem>[] = [
  {
    key: 'name',
    head: texts.columns.name,
    isName: true,
    cell: (version) => (
      <Link to={paths.rubric(version.id)} quiet>
        {version.name}
      </Link>
    ),
  },
  { key: 'version', head: texts.columns.version, cell: (version) => version.version },
  {
    key: 'published',
    head: texts.columns.published,
    cell: (version) => <DateTime at={version.publishedAt} style="date" />,
  },
  {
    key: 'state',
    head: texts.columns.state,
    cell: (version) =>
      version.current ? (
        <StatusPill tone="ok" plain>
          {texts.current}
        </StatusPill>
      ) : (
        <span className={css.muted}>{texts.earlier}</span>
      ),
  },
  {
    key: 'hash',
    head: texts.columns.hash,
    cell: (version) => (
      <code className={css.hash} title={`${texts.hashTitle}: ${version.contentHash}`}>
        {version.contentHash.slice(0, SHORT_HASH)}
      </code>
    ),
  },
];

export function RubricsPage() {
  const versions = useRubrics();
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} />
      <PageBody>
        {versions.length === 0 ? (
          <EmptyState title={texts.empty.title}>
            {texts.empty.text} <code className={css.hash}>{texts.empty.command}</code>
          </EmptyState>
        ) : (
          <Card padding="none" label={texts.title}>
            <Table caption={texts.title} columns={COLUMNS} rows={versions} rowKey={(version) => version.id} />
          </Card>
        )}
      </PageBody>
    </>
  );
}
