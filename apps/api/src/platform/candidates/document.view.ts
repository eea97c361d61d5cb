import type { DocumentView } from '@app/contracts';
import { LIMITS } from '@app/domain';
import type { DocumentRow } from '@app/persistence';
import type { LoopContext } from '../access/index.js';

type ReadableDocument = Omit<DocumentRow, 'organisationId' | 'applicationId' | 'sha256' | 'addedBy'>;

export const viewDocument = ({
  id,
  kind,
  title,
  url,
  fileName,
  mediaType,
  size,
  addedAt,
}: ReadableDocument): DocumentView => ({
  id,
  kind,
  title,
  url,
  fileName,
  mediaType,
  size,
  addedAt,
});

/** May this person read this one? All of them, or, where the requisition hides who the candidate is, those marked safe for the panel. */
export const mayRead = (loop: LoopContext, { safeForPanel }: Pick<DocumentRow, 'safeForPanel'>): boolean =>
  loop.can('documents') || (safeForPanel && loop.can('safe_documents'));

/** How a file is called: by the name it came with, or by its kind alone, since people name files after themselves. */
export function shownFileName(loop: LoopContext, fileName: string | null): string | null {
  if (fileName === null || loop.can('documents')) return fileName;
  return `document${/\.[A-Za-z0-9]{1,8}$/.exec(fileName)?.[0] ?? ''}`;
}

/** A title that nobody chose is the name of the file. */
function shownNames(
  loop: LoopContext,
  { title, fileName }: Pick<ReadableDocument, 'title' | 'fileName'>,
): Pick<ReadableDocument, 'title' | 'fileName'> {
  const shown = shownFileName(loop, fileName);
  const isUntitled = fileName !== null && title === fileName.slice(0, LIMITS.documentTitle);
  return { fileName: shown, title: isUntitled && shown !== null ? shown : title };
}

export const viewDocuments = (loop: LoopContext, documents: readonly ReadableDocument[]): DocumentView[] =>
  documents
    .filter((document) => mayRead(loop, document))
    .map((document) => viewDocument({ ...document, ...shownNames(loop, document) }));
