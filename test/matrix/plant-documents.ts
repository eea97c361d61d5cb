import { DocumentEntity, sha256 } from '@app/persistence';
import { DocumentFiles } from '../../apps/api/src/candidates/document-files.js';
import type { World, WorldLoop } from '../support/world.js';
import type { Canaries } from './canaries.js';
import { addLoopArtifacts } from './plant-artifacts.js';
import type { MatrixIds } from './matrix-world.js';

export async function addDocuments(
  world: World,
  { applicationId }: WorldLoop,
  canaries: Canaries,
  hiddenName: string,
): Promise<Pick<MatrixIds, 'linkDocument' | 'fileDocument' | 'safeDocument' | 'loopArtifact' | 'safeLoopArtifact'>> {
  const common = { applicationId, addedBy: world.admin.id, addedAt: world.app.clock.now() };
  const open = { objects: ['documents'] } as const;
  const linkDocument = await world.insert(DocumentEntity, {
    ...common,
    safeForPanel: false,
    kind: 'link',
    title: `${hiddenName}${canaries.text('document.title', open)}`,
    url: `https://example.org/${canaries.text('document.url', open)}`,
    fileName: null,
    mediaType: null,
    size: null,
    sha256: null,
  });
  const bytes = Buffer.from(`%PDF-1.7 ${hiddenName}${canaries.text('document.content', open)}`);
  const hash = sha256(bytes.toString());
  await world.app.get(DocumentFiles).write(hash, world.app.ids.next(), bytes);
  const fileDocument = await world.insert(DocumentEntity, {
    ...common,
    safeForPanel: false,
    kind: 'file',
    title: 'Portfolio',
    url: null,
    fileName: `${canaries.text('document.fileName', open)}.pdf`,
    mediaType: 'application/pdf',
    size: bytes.length,
    sha256: hash,
  });
  const harmless = Buffer.from('%PDF-1.7 a redacted suite');
  const harmlessHash = sha256(harmless.toString());
  await world.app.get(DocumentFiles).write(harmlessHash, world.app.ids.next(), harmless);
  const marked = { objects: ['documents', 'safe_documents'] } as const;
  const safeDocument = await world.insert(DocumentEntity, {
    ...common,
    safeForPanel: true,
    kind: 'file',
    title: canaries.text('safeDocument.title', marked),
    url: null,
    // People name files after themselves: the name is hidden where the file is not.
    fileName: `${hiddenName}${canaries.text('safeDocument.fileName', open)}.pdf`,
    mediaType: 'application/pdf',
    size: harmless.length,
    sha256: harmlessHash,
  });
  return {
    linkDocument,
    fileDocument,
    safeDocument,
    ...(await addLoopArtifacts(world, applicationId, canaries, hiddenName)),
  };
}
