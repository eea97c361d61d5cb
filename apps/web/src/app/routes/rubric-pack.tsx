import { HistoryPage } from '../../features/rubrics/components/history-page.js';
import { usePathParam } from '../../lib/router.js';

export function Page() {
  return <HistoryPage packId={usePathParam('packId')} />;
}
