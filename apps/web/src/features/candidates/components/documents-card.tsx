import type { ApplicationView, DocumentView } from '@app/contracts';
import { IconDownload, IconFile, IconLink, IconUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { api } from '../../../lib/api.js';
import { useUrlState } from '../../../lib/router.js';
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

function DocumentRow({ document }: { readonly document: DocumentView }) {
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
      </span>
      {kind === 'file' && <DownloadButton document={document} />}
    </li>
  );
}

export function DocumentsCard({ application }: { readonly application: ApplicationView }) {
  const [, setPanel] = useUrlState('panel', '');
  const { documents, can, visible } = application;
  if (!visible.includes('documents') && !can.manage) return null;
  const actions = can.manage && (
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
      {documents.length === 0 ? (
        <p className={css.empty}>{can.manage ? words.noneYours : words.none}</p>
      ) : (
        <ul>
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} />
          ))}
        </ul>
      )}
    </Card>
  );
}
