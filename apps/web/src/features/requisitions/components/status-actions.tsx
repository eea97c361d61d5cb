import type { RequisitionView } from '@app/contracts';
import { panelRounds } from '@app/domain';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.js';
import { Notice } from '../../../components/ui/notice.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { toast } from '../../../components/ui/toast.js';
import { paths } from '../../../lib/paths.js';
import { useRubric } from '../../../lib/queries/rubrics.js';
import { useUrlState } from '../../../lib/router.js';
import { setStatus, useTakeRequisition } from '../api/requisition-writes.js';
import { texts } from '../texts.js';
import css from './requisitions.module.css';

const { page } = texts;

/** Rounds whose panel is smaller than the rubric wants: no obstacle, but to be known before opening. */
function ShortRounds({ requisition }: { readonly requisition: RequisitionView }) {
  const { rubric } = useRubric(requisition.rubricVersionId);
  const short = panelRounds(rubric).flatMap((round) => {
    const have = requisition.panel.find((one) => one.roundId === round.id)?.people.length ?? 0;
    return have < round.raters
      ? [{ id: round.id, text: `${round.shortName}: ${texts.people.fewer(have, round.raters)}` }]
      : [];
  });
  if (short.length === 0) return null;
  return (
    <Notice tone="warn" title={page.openNeedsPanel}>
      <ul className={css.bullets}>
        {short.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Open, close, reopen; without a confirmed bar the way to open is to confirm it. */
export function StatusActions({ requisition }: { readonly requisition: RequisitionView }) {
  const [asking, setAsking] = useState<'open' | 'closed' | null>(null);
  const [tab] = useUrlState('tab', 'board');
  const take = useTakeRequisition();
  const isOpen = requisition.status === 'open';
  const target = isOpen ? 'closed' : 'open';
  const label = isOpen ? page.close : requisition.status === 'closed' ? page.reopen : page.open;
  const change = async (): Promise<void> => {
    take(await setStatus(requisition.id, { status: target }, requisition.version));
    toast.success(isOpen ? page.closed : page.opened);
  };
  if (!isOpen && !requisition.barConfirmed) {
    if (tab === 'bar') return null;
    return (
      <ButtonLink to={`${paths.requisition(requisition.id)}?tab=bar`} variant="primary">
        {page.setBar}
      </ButtonLink>
    );
  }
  return (
    <>
      <Button variant={requisition.status === 'draft' ? 'primary' : 'default'} onClick={() => setAsking(target)}>
        {label}
      </Button>
      <ConfirmDialog
        opened={asking === 'open'}
        onClose={() => setAsking(null)}
        title={page.openTitle(requisition.title)}
        confirmLabel={label}
        onConfirm={change}
      >
        <p>{page.openText}</p>
        {asking === 'open' && <ShortRounds requisition={requisition} />}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'closed'}
        onClose={() => setAsking(null)}
        title={page.closeTitle(requisition.title)}
        confirmLabel={label}
        tone="danger"
        onConfirm={change}
      >
        <p>{page.closeText}</p>
      </ConfirmDialog>
    </>
  );
}
