import type { RubricVersionListItem } from '@app/contracts';
import { Card } from '../../../components/ui/card.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { Link } from '../../../components/ui/link.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { paths } from '../../../lib/paths.js';
import { useRubrics } from '../../../lib/queries/rubrics.js';
import { versionTexts } from '../texts-versions.js';
import { texts } from '../texts.js';
import css from './rubric.module.css';
import { VersionState } from './version-state.js';

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
    cell: (version) => <VersionState version={version} plain />,
  },
  { key: 'line', head: texts.columns.line, cell: (version) => versionTexts.lines[version.line] },
  {
    key: 'hash',
    head: texts.columns.hash,
    cell: (version) => (
      <code className={css.hash} title={`${texts.hashTitle}: ${version.contentHash}`}>
        {version.contentHash.slice(0, SHORT_HASH)}
      </code>
    ),
  },
  {
    key: 'history',
    head: '',
    cell: (version) => (
      <Link to={paths.rubricPack(version.packId)} label={`${versionTexts.history}: ${version.name} ${version.version}`}>
        {versionTexts.history}
      </Link>
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
