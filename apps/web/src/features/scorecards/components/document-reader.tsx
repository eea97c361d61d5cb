import type { DocumentView } from '@app/contracts';
import { IconArrowLeft, IconArrowsMaximize, IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Button } from '../../../components/ui/button.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { IconButton } from '../../../components/ui/icon-button.js';
import { api } from '../../../lib/api.js';
import { documentBytesQuery } from '../api/read-document.js';
import { drawnAs } from '../lib/document-limits.js';
import { texts } from '../texts/documents.js';
import { DocumentTrouble } from './document-trouble.js';
import css from './documents-panel.module.css';
import { ImageReader } from './image-reader.js';
import { PdfReader } from './pdf-reader.js';
import { QuoteSelection } from './quote-selection.js';
import { ReaderSkeleton } from './reader-skeleton.js';
import { TextReader } from './text-reader.js';

const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** Where the focus goes when a document was opened. */
export const READER_TITLE = 'document-title';

interface DocumentReaderProps {
  readonly document: DocumentView;
  readonly onBack?: () => void;
  readonly onEnlarge?: () => void;
}

function Content({ document }: { readonly document: DocumentView }) {
  const { data: bytes, error, refetch } = useQuery(documentBytesQuery(document.id));
  const { title } = document;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!bytes) return <ReaderSkeleton title={title} />;
  switch (drawnAs(document)) {
    case 'pdf':
      return <PdfReader key={document.id} bytes={bytes} title={title} />;
    case 'image':
      return <ImageReader key={document.id} bytes={bytes} mediaType={document.mediaType ?? ''} title={title} />;
    default:
      return <TextReader bytes={bytes} title={title} />;
  }
}

/** One file of the candidate: its name, the download, and the file itself where it can be shown safely. */
export function DocumentReader({ document, onBack, onEnlarge }: DocumentReaderProps) {
  const content = useRef<HTMLDivElement>(null);
  const { id, title, fileName } = document;
  const kind = drawnAs(document);
  const download = useMutation({ mutationFn: () => api.download(`/documents/${id}/file`, fileName ?? title) });
  return (
    <article className={css.reader} aria-labelledby={READER_TITLE}>
      <div className={css.readerHead}>
        {onBack && <IconButton size="sm" label={texts.back} icon={<IconArrowLeft {...ICON} />} onClick={onBack} />}
        <h3 id={READER_TITLE} tabIndex={-1}>
          {title}
        </h3>
        {onEnlarge && kind !== 'download' && (
          <IconButton size="sm" label={texts.enlarge} icon={<IconArrowsMaximize {...ICON} />} onClick={onEnlarge} />
        )}
        <Button
          size="sm"
          icon={<IconDownload {...ICON} />}
          aria-label={texts.downloadLabel(title)}
          busy={download.isPending}
          onClick={() => download.mutate()}
        >
          {texts.download}
        </Button>
      </div>
      {(kind === 'pdf' || kind === 'text') && <QuoteSelection within={content} />}
      <div ref={content} className={css.content}>
        {kind === 'download' ? <DocumentTrouble {...texts.notDrawn} /> : <Content document={document} />}
      </div>
    </article>
  );
}
