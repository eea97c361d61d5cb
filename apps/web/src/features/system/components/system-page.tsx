import type { ChainView } from '@app/contracts';
import { IconDownload, IconRefresh } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { CopyField } from '../../../components/ui/copy-field.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Notice } from '../../../components/ui/notice.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { chainsQuery, downloadChain, mailQuery } from '../api/system.js';
import { texts } from '../texts.js';
import css from './system.module.css';

/** Whether the chains stand, and whether mails leave. */
export function SystemPage() {
  const chains = useQuery(chainsQuery);
  const actions = (
    <Button
      icon={<IconRefresh size={16} stroke={1.5} aria-hidden="true" />}
      busy={chains.isFetching}
      onClick={() => void chains.refetch()}
    >
      {texts.check}
    </Button>
  );
  const subtitle = chains.data ? (
    <>
      {texts.subtitle} {texts.checkedAt} <DateTime at={chains.data.checkedAt} />.
    </>
  ) : (
    texts.subtitle
  );
  return (
    <>
      <PageHeader title={texts.title} subtitle={subtitle} actions={actions} />
      <PageBody width="reading">
        <div className={css.cards}>
          {chains.error && <ErrorState error={chains.error} onRetry={() => void chains.refetch()} />}
          {chains.isPending && <Skeleton height={220} />}
          {chains.data && (
            <>
              <Chain words={texts.chains.decisions} chain={chains.data.decisions}>
                <Export mayExport={chains.data.mayExport} />
              </Chain>
              <Chain words={texts.chains.audit} chain={chains.data.audit} />
              <p className={css.muted}>{texts.limits}</p>
            </>
          )}
          <Mail />
        </div>
      </PageBody>
    </>
  );
}

interface ChainProps {
  readonly words: { readonly title: string; readonly hint: string };
  readonly chain: ChainView;
  readonly children?: ReactNode;
}

function Chain({ words, chain: { verdict, reason, position, erased }, children }: ChainProps) {
  const isWhole = verdict === 'whole';
  const pill = <StatusPill tone={isWhole ? 'ok' : 'danger'}>{isWhole ? texts.whole : texts.broken}</StatusPill>;
  return (
    <Card title={words.title} hint={words.hint} actions={pill}>
      <div className={css.stack}>
        {isWhole ? (
          <p>
            {texts.wholeText} {erased && texts.erased}
          </p>
        ) : (
          <Notice tone="danger" live>
            {position !== null && texts.at(position)}
            {reason && texts.reasons[reason]} {texts.brokenText}
          </Notice>
        )}
        {children}
      </div>
    </Card>
  );
}

function Export({ mayExport }: { readonly mayExport: boolean }) {
  const download = useMutation({ mutationFn: downloadChain });
  if (!mayExport) return <p className={css.muted}>{texts.notYours}</p>;
  return (
    <>
      <div>
        <Button
          icon={<IconDownload size={16} stroke={1.5} aria-hidden="true" />}
          busy={download.isPending}
          onClick={() => download.mutate()}
        >
          {texts.download}
        </Button>
      </div>
      <p className={css.muted}>{texts.downloadHint}</p>
      <CopyField label={texts.commandLabel} value={texts.command} />
    </>
  );
}

function Mail() {
  const { data } = useQuery(mailQuery);
  if (!data) return null;
  const { on, from, failing } = data;
  const words = texts.mail;
  return (
    <Card
      title={words.title}
      actions={<StatusPill tone={on ? 'ok' : 'neutral'}>{on ? words.on : words.off}</StatusPill>}
    >
      <div className={css.stack}>
        <p>{on ? words.from(from ?? '') : words.offText}</p>
        {failing && <Notice tone="warn">{words.failing}</Notice>}
      </div>
    </Card>
  );
}
