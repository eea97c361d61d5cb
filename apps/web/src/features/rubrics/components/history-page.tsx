import type { RubricHistoryItem, RubricPackView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { Card } from '../../../components/ui/card.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { ButtonLink, Link } from '../../../components/ui/link.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { Select } from '../../../components/ui/select.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { dateOf } from '../../../lib/dates.js';
import { paths } from '../../../lib/paths.js';
import { useMe } from '../../../lib/queries/session.js';
import { useUrlState } from '../../../lib/router.js';
import { rubricChangesQuery, useRubricPack } from '../api/rubric-packs.js';
import { versionTexts as texts } from '../texts-versions.js';
import { texts as rubricTexts } from '../texts.js';
import { ChangesList } from './changes-list.js';
import css from './versions.module.css';
import { VersionState } from './version-state.js';

type Versions = readonly RubricHistoryItem[];

/** What a version came after: the one it was made from, else the one that the server had before. */
export function predecessorOf(version: RubricHistoryItem, versions: Versions): RubricHistoryItem | undefined {
  if (version.basedOn !== null) return versions.find((one) => one.id === version.basedOn);
  return versions.slice(versions.indexOf(version) + 1).find((one) => one.line === 'server');
}

const publisherOf = ({ line, publishedBy }: RubricHistoryItem): string =>
  line === 'server' ? texts.server : (publishedBy?.name ?? texts.gone);

function columnsOf(versions: Versions, canPublish: boolean): readonly Column<RubricHistoryItem>[] {
  return [
    {
      key: 'version',
      head: texts.columns.version,
      isName: true,
      cell: (one) => (
        <Link to={paths.rubric(one.id)} quiet>
          {one.version}
        </Link>
      ),
    },
    { key: 'line', head: texts.columns.line, cell: (one) => texts.lines[one.line] },
    { key: 'state', head: texts.columns.state, cell: (one) => <VersionState version={one} plain /> },
    { key: 'published', head: texts.columns.published, cell: (one) => <DateTime at={one.publishedAt} style="date" /> },
    { key: 'by', head: texts.columns.by, cell: publisherOf },
    { key: 'reason', head: texts.columns.reason, isLong: true, cell: (one) => one.reason },
    {
      key: 'compare',
      head: texts.columns.compare,
      cell: (one) => {
        const before = predecessorOf(one, versions);
        return (
          <span className={css.actions}>
            {before && (
              <Link to={paths.rubricComparison(one.packId, before.id, one.id)}>
                {texts.compareWith(before.version)}
              </Link>
            )}
            {canPublish && (
              <Link to={paths.rubricEditor(one.packId, one.id)} label={`${texts.startFrom}: ${one.version}`}>
                {texts.startFrom}
              </Link>
            )}
          </span>
        );
      },
    },
  ];
}

/** Every version of a pack, and what any of them changed against any other. */
export function HistoryPage({ packId }: { readonly packId: string }) {
  const pack = useRubricPack(packId);
  const { can } = useMe();
  return (
    <>
      <PageHeader
        crumb={<Link to={paths.rubrics()}>{rubricTexts.crumb}</Link>}
        title={texts.titleOf(pack.name)}
        subtitle={texts.subtitle}
        actions={can.publishRubrics && <ButtonLink to={paths.rubricEditor(packId)}>{texts.edit}</ButtonLink>}
      />
      <PageBody>
        <div className={css.stack}>
          <Card padding="none" label={texts.history}>
            <Table
              caption={texts.history}
              columns={columnsOf(pack.versions, can.publishRubrics)}
              rows={pack.versions}
              rowKey={(version) => version.id}
            />
          </Card>
          <Comparison pack={pack} />
        </div>
      </PageBody>
    </>
  );
}

function Comparison({ pack: { versions } }: { readonly pack: RubricPackView }) {
  const newest = versions[0];
  const before = newest && predecessorOf(newest, versions);
  const [from, setFrom] = useUrlState('from', (before ?? versions[1])?.id ?? '');
  const [to, setTo] = useUrlState('to', newest?.id ?? '');
  if (versions.length < 2) return <EmptyState title={texts.compare.one}>{texts.compare.oneText}</EmptyState>;
  const options = versions.map(({ id, version, line, publishedAt }) => ({
    value: id,
    label: texts.compare.option(version, line, dateOf(publishedAt)),
  }));
  return (
    <Card title={texts.compare.title}>
      <div className={css.stack}>
        <div className={css.pair}>
          <Select label={texts.compare.from} name="compare-from" value={from} onChange={setFrom} options={options} />
          <Select label={texts.compare.to} name="compare-to" value={to} onChange={setTo} options={options} />
        </div>
        {from === to ? <p className={css.muted}>{texts.compare.same}</p> : <Differences from={from} to={to} />}
      </div>
    </Card>
  );
}

function Differences({ from, to }: { readonly from: string; readonly to: string }) {
  const { data, error, refetch } = useQuery({ ...rubricChangesQuery(from, to), meta: { handlesError: true } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={180} />;
  return <ChangesList changes={data.changes} lost={data.lostComparability} />;
}
