import { EditorPage } from '../../features/rubrics/components/editor-page.js';
import { usePathParam } from '../../lib/router.js';

export function Page() {
  return <EditorPage packId={usePathParam('packId')} />;
}
