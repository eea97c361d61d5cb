import type { BandVersionView, RequisitionPayView } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { Drawer } from '../../../components/ui/drawer.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { Link } from '../../../components/ui/link.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { toast } from '../../../components/ui/toast.js';
import { useForm } from '../../../lib/form.js';
import { paths } from '../../../lib/paths.js';
import { useUrlState } from '../../../lib/router.js';
import { approveBand, requisitionPayQuery } from '../api/requisition-pay.js';
import { rangeOf } from '../money.js';
import { texts } from '../texts.js';
import { payTexts } from '../texts-pay.js';
import css from './pay.module.css';

const { requisition: words } = payTexts;

function Range({ band }: { readonly band: BandVersionView }) {
  const more = [
    band.tiedTo === '' ? '' : words.tiedTo(band.tiedTo),
    band.postedText === '' ? '' : words.posted(band.postedText),
    band.level,
    band.location,
  ].filter((part) => part !== '');
  return (
    <>
      {rangeOf(band)}
      {more.length > 0 && <span className={css.small}>{more.join('; ')}</span>}
    </>
  );
}

function Approval({ band }: { readonly band: BandVersionView }) {
  if (!band.isCurrent) return <span className={css.small}>{words.replaced}</span>;
  if (!band.approved) return <StatusPill tone="warn">{words.unapproved}</StatusPill>;
  return (
    <>
      <StatusPill tone="ok" plain>
        {words.approved(band.approved.by)}
      </StatusPill>
      <span className={css.small}>
        <DateTime at={band.approved.at} style="date" />
        {band.approved.note === '' ? '' : `: ${band.approved.note}`}
      </span>
    </>
  );
}

const COLUMNS: readonly Column<BandVersionView>[] = [
  {
    key: 'component',
    head: words.columns.component,
    isName: true,
    cell: (band) => (
      <>
        <b>{texts.components[band.component]}</b>
        <span className={css.small}>{words.version(band.version)}</span>
      </>
    ),
  },
  { key: 'range', head: words.columns.range, isLong: true, cell: (band) => <Range band={band} /> },
  {
    key: 'valid',
    head: words.columns.valid,
    cell: ({ validFrom, validTo }) => (validTo ? words.until(validFrom, validTo) : words.from(validFrom)),
  },
  { key: 'by', head: words.columns.by, cell: ({ proposed }) => proposed?.by ?? words.unknownProposer },
  { key: 'approval', head: words.columns.approval, isLong: true, cell: (band) => <Approval band={band} /> },
];

function ApproveForm({
  requisitionId,
  bandId,
  onClose,
}: {
  requisitionId: string;
  bandId: string;
  onClose: () => void;
}) {
  const client = useQueryClient();
  const form = useForm<{ readonly note: string }, RequisitionPayView>({
    initial: { note: '' },
    submit: ({ note }) => approveBand(requisitionId, bandId, note),
    onDone: (view) => {
      toast.success(words.approvedDone);
      client.setQueryData(requisitionPayQuery(requisitionId).queryKey, view);
      onClose();
    },
  });
  return (
    <Form form={form} label={words.approveTitle}>
      <p>{words.approveHint}</p>
      <TextArea
        {...form.field('note')}
        label={words.note}
        hint={words.noteHint}
        maxLength={LIMITS.reason}
        required={false}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {words.approve}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {payTexts.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}

/** Every version of every component; the one that holds can be approved by a second person. */
export function BandHistory({ view: { requisition, bands } }: { readonly view: RequisitionPayView }) {
  const [panel, setPanel] = useUrlState('panel', '');
  const [kind, bandId = ''] = panel.split(':');
  const act: Column<BandVersionView> = {
    key: 'act',
    head: words.columns.act,
    align: 'right',
    cell: (band) =>
      band.canApprove && (
        <Button
          size="sm"
          aria-label={words.approveLabel(texts.components[band.component])}
          onClick={() => setPanel(`approve:${band.id}`)}
        >
          {words.approve}
        </Button>
      ),
  };
  const chosen = bands.find((band) => band.id === bandId && band.canApprove);
  return (
    <Card
      title={words.bands}
      hint={words.bandsHint}
      padding="none"
      footer={<Link to={`${paths.requisition(requisition.id)}?tab=band`}>{words.edit}</Link>}
    >
      {bands.length === 0 ? (
        <p className={css.empty}>{texts.band.none}</p>
      ) : (
        <Table caption={words.bands} columns={[...COLUMNS, act]} rows={bands} rowKey={(band) => band.id} />
      )}
      <Drawer
        opened={kind === 'approve' && chosen !== undefined}
        onClose={() => setPanel('')}
        title={words.approveTitle}
      >
        <ApproveForm key={bandId} requisitionId={requisition.id} bandId={bandId} onClose={() => setPanel('')} />
      </Drawer>
    </Card>
  );
}
