import type { RequisitionView } from '@app/contracts';
import { Drawer } from '../../../components/ui/drawer.js';
import { useUrlState } from '../../../lib/router.js';
import { texts } from '../texts.js';
import { AddCandidateForm } from './add-candidate-form.js';
import { ImportCandidates } from './import-candidates.js';

const WIDE_DRAWER = 720;

/** What lies over the board: ?panel=add or import. */
export function BoardPanels({ requisition }: { readonly requisition: RequisitionView }) {
  const [panel, setPanel] = useUrlState('panel', '');
  const close = (): void => setPanel('');
  return (
    <>
      <Drawer opened={panel === 'add'} onClose={close} title={texts.candidate.title}>
        <AddCandidateForm requisitionId={requisition.id} onClose={close} />
      </Drawer>
      <Drawer opened={panel === 'import'} onClose={close} title={texts.importing.title} width={WIDE_DRAWER}>
        <ImportCandidates requisition={requisition} onClose={close} />
      </Drawer>
    </>
  );
}
