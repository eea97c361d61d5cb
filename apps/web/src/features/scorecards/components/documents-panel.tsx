import type { DocumentView } from '@app/contracts';
import { IconExternalLink, IconFile, IconLink } from '@tabler/icons-react';
import { Drawer } from '../../../components/ui/drawer.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { sizeOf } from '../../../lib/file-size.js';
import { useUrlState } from '../../../lib/router.js';
import { useIsPhone } from '../../../lib/use-media.js';
import { webAddress } from '../../../lib/web-address.js';
import { useCard } from '../hooks/card-context.js';
import { focusSoon } from '../hooks/use-card-keys.js';
import { texts } from '../texts/documents.js';
import { DocumentReader, READER_TITLE } from './document-reader.js';
import css from './documents-panel.module.css';

const ICON = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;
const WIDE = 900;
const rowId = (documentId: string): string => `document-${documentId}`;

function LinkRow({ document, address }: { readonly document: DocumentView; readonly address: URL }) {
  return (
    <a className={css.row} href={address.href} target="_blank" rel="noreferrer noopener">
      <IconLink {...ICON} />
      <span>
        {document.title}
        <small>{address.host}</small>
      </span>
      <IconExternalLink size={14} stroke={1.6} aria-hidden="true" />
      <VisuallyHidden>({texts.opensTab})</VisuallyHidden>
    </a>
  );
}

function FileRow({ document, onOpen }: { readonly document: DocumentView; readonly onOpen: () => void }) {
  const { id, title, fileName, size } = document;
  return (
    <button type="button" id={rowId(id)} className={css.row} aria-label={texts.open(title)} onClick={onOpen}>
      <IconFile {...ICON} />
      <span>
        {title}
        <small>{[fileName, size === null ? null : sizeOf(size)].filter(Boolean).join(', ')}</small>
      </span>
    </button>
  );
}

/** What the candidate sent and this interviewer may read: a list, and the document one opens from it. */
export function DocumentsPanel() {
  const { documents } = useCard().card.kit;
  const [openId, open] = useUrlState('doc', '');
  const [isLarge, setLarge] = useUrlState<'' | 'yes'>('large', '');
  const isPhone = useIsPhone();
  const shown = documents.find((one) => one.id === openId && one.kind === 'file');
  if (documents.length === 0) {
    return (
      <div className={css.empty}>
        <p>{texts.empty}</p>
        <p>{texts.emptyDetail}</p>
      </div>
    );
  }
  if (!shown) {
    return (
      <ul className={css.list} aria-label={texts.list}>
        {documents.map((document) => {
          const address = webAddress(document.url ?? '');
          return (
            <li key={document.id}>
              {address ? (
                <LinkRow document={document} address={address} />
              ) : (
                <FileRow
                  document={document}
                  onOpen={() => {
                    open(document.id);
                    focusSoon(READER_TITLE);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    );
  }
  const back = (): void => {
    open('');
    focusSoon(rowId(shown.id));
  };
  if (isLarge === 'yes' && !isPhone) {
    return (
      <>
        <p className={css.note}>{shown.title}</p>
        <Drawer opened onClose={() => setLarge('')} title={texts.pages(shown.title)} side="left" width={WIDE}>
          <DocumentReader document={shown} />
        </Drawer>
      </>
    );
  }
  return <DocumentReader document={shown} onBack={back} {...(isPhone ? {} : { onEnlarge: () => setLarge('yes') })} />;
}
