import { RubricPage } from '../../features/rubrics/components/rubric-page.js';
import { usePathParam } from '../../lib/router.js';

export function Page() {
  return <RubricPage rubricVersionId={usePathParam('rubricVersionId')} />;
}
