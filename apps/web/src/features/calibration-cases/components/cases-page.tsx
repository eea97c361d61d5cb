import type { CaseListItem } from '@app/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { CivilDay } from '../../../components/ui/civil-day.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { Link } from '../../../components/ui/link.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { paths } from '../../../lib/paths.js';
import { caseListQuery } from '../../../lib/queries/calibration-cases.js';
import { useUrlState } from '../../../lib/router.js';
import { texts } from '../texts.js';
import { CompletionDrawer } from './completion-drawer.js';
import { VignetteSets } from './vignette-sets.js';

const t = texts.list;

function Status({ one }: { readonly one: CaseListItem }) {
  if (one.late) return <StatusPill tone="warn">{t.late}</StatusPill>;
  const tone = one.status === 'submitted' ? 'ok' : one.assigned ? 'accent' : 'neutral';
  return <StatusPill tone={tone}>{t.status[one.status]}</StatusPill>;
}

/** Every case with the reader's own standing; whoever asks others looks from here who has answered. */
export function CasesPage() {
  const { cases, canAssign } = useSuspenseQuery(caseListQuery).data;
  const [open, setOpen] = useUrlState('who', '');
  const columns: readonly Column<CaseListItem>[] = [
    {
      key: 'title',
      head: t.columns.title,
      isName: true,
      cell: (one) => <Link to={paths.calibrationCase(one.caseId)}>{one.title}</Link>,
    },
    { key: 'round', head: t.columns.round, cell: (one) => `${one.round} · ${one.rubric}` },
    { key: 'time', head: t.columns.time, cell: (one) => t.minutes(one.minutes) },
    { key: 'due', head: t.columns.due, cell: (one) => (one.dueOn ? <CivilDay day={one.dueOn} /> : t.noDue) },
    { key: 'status', head: t.columns.status, cell: (one) => <Status one={one} /> },
  ];
  const who: Column<CaseListItem> = {
    key: 'who',
    head: '',
    cell: (one) => (
      <Button size="sm" aria-label={t.whoLabel(one.title)} onClick={() => setOpen(one.caseId)}>
        {t.who}
      </Button>
    ),
  };
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} />
      <PageBody>
        {cases.length === 0 ? (
          <EmptyState title={t.none.title}>{t.none.text}</EmptyState>
        ) : (
          <Card padding="none">
            <Table
              caption={t.caption}
              columns={canAssign ? [...columns, who] : columns}
              rows={cases}
              rowKey={(one) => one.caseId}
            />
          </Card>
        )}
        <VignetteSets />
        {canAssign && <CompletionDrawer caseId={open} onClose={() => setOpen('')} />}
      </PageBody>
    </>
  );
}
