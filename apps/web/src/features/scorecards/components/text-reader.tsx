import { useMemo } from 'react';
import { DOCUMENT_LIMITS } from '../lib/document-limits.js';
import { texts } from '../texts/documents.js';
import css from './documents-panel.module.css';

/** Text as it is: Markdown, CSV and JSON are not interpreted. */
export function TextReader({ bytes, title }: { readonly bytes: ArrayBuffer; readonly title: string }) {
  const text = useMemo(() => new TextDecoder().decode(bytes), [bytes]);
  const isCut = text.length > DOCUMENT_LIMITS.textCharacters;
  return (
    <>
      {isCut && <p className={css.note}>{texts.cut}</p>}
      <pre className={css.plain} role="region" aria-label={title} tabIndex={0}>
        {isCut ? text.slice(0, DOCUMENT_LIMITS.textCharacters) : text}
      </pre>
    </>
  );
}
