import type { ApplicationView, DocumentView } from '@app/contracts';
import { IconDownload, IconFile, IconLink, IconUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Notice } from '../../../components/ui/notice.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { api } from '../../../lib/api.js';
import { useUrlState } from '../../../lib/router.js';
import { markDocument, useRefreshLoop } from '../api/application.js';
import { sizeOf } from '../../../lib/file-size.js';
import { texts } from '../texts.js';
import { webAddress } from '../../../lib/web-address.js';
import css from './application.module.css';

const { documents: words } = texts;
const ICON = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

function DownloadButton({ document }: { readonly document: DocumentView }) {
  const download = useMutation({
    mutationFn: () => api.download(`/documents/${document.id}/file`, document.fileName ?? document.title),
  });
  return (
    <Button
      size="sm"
      icon={<IconDownload {...ICON} />}
      aria-label={words.downloadLabel(document.title)}
      busy={download.isPending}
      onClick={() => download.mutate()}
    >
      {words.download}
    </Button>
  );
}

interface DocumentRowProps {
  readonly document: DocumentView;
  readonly applicationId: string;
}

/** Whether a panel that must not know who the candidate is may have it, in a word, and the other choice. */
function PanelMark({ document, applicationId }: DocumentRowProps) {
  const refresh = useRefreshLoop(applicationId);
  const isSafe = document.safeForPanel === true;
  const mark = useMutation({ mutationFn: () => markDocument(document.id, !isSafe), onSuccess: refresh });
  const label = isSafe ? words.unmarkLabel(document.title) : words.markLabel(document.title);
  return (
    <span className={css.mark}>
      <StatusPill plain tone={isSafe ? 'ok' : 'sealed'}>
        {isSafe ? words.safe : words.notSafe}
      </StatusPill>
      <Button size="sm" variant="ghost" aria-label={label} busy={mark.isPending} onClick={() => mark.mutate()}>
        {isSafe ? words.unmark : words.mark}
      </Button>
    </span>
  );
}

function DocumentRow({ document, applicationId }: DocumentRowProps) {
  const { kind, title, url, fileName, size } = document;
  const address = webAddress(url ?? '');
  const what =
    kind === 'link' ? address?.host : [fileName, size === null ? null : sizeOf(size)].filter(Boolean).join(', ');
  return (
    <li className={css.document}>
      {kind === 'link' ? <IconLink {...ICON} /> : <IconFile {...ICON} />}
      <span>
        {address ? (
          <a href={address.href} target="_blank" rel="noreferrer noopener">
            {title}
          </a>
        ) : (
          title
        )}
        <span className={css.small}>
          {what} · {words.added} <DateTime at={document.addedAt} style="date" />
        </span>
        {document.safeForPanel !== undefined && <PanelMark document={document} applicationId={applicationId} />}
      </span>
      {kind === 'file' && <DownloadButton document={document} />}
    </li>
  );
}

export function DocumentsCard({ application }: { readonly application: ApplicationView }) {
  const [, setPanel] = useUrlState('panel', '');
  const { documents, can, visible, hidesIdentity } = application;
  if (!visible.includes('safe_documents') && !can.manage) return null;
  // Nobody adds what they may not read.
  const canAdd = can.manage && visible.includes('documents');
  const actions = canAdd && (
    <>
      <Button size="sm" icon={<IconLink {...ICON} />} onClick={() => setPanel('link')}>
        {words.addLink}
      </Button>
      <Button size="sm" icon={<IconUpload {...ICON} />} onClick={() => setPanel('file')}>
        {words.addFile}
      </Button>
    </>
  );
  return (
    <Card title={words.title} hint={words.hint} actions={actions} padding="none">
      {hidesIdentity && canAdd && (
        <div className={css.notice}>
          <Notice tone="sealed">{words.hides}</Notice>
        </div>
      )}
      {documents.length === 0 ? (
        <p className={css.empty}>{canAdd ? words.noneYours : words.none}</p>
      ) : (
        <ul>
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} applicationId={application.id} />
          ))}
        </ul>
      )}
    </Card>
  );
}
