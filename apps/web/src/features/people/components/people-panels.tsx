import type { PersonView } from '@app/contracts';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.js';
import { Drawer } from '../../../components/ui/drawer.js';
import { Modal } from '../../../components/ui/modal.js';
import { toast } from '../../../components/ui/toast.js';
import { useUrlState } from '../../../lib/router.js';
import { changePerson, useRefreshPeople } from '../api/people-writes.js';
import { texts } from '../texts.js';
import { AddPersonForm } from './add-person-form.js';
import { EditPersonForm } from './edit-person-form.js';
import { ImportPeople } from './import-people.js';
import { InvitationLink } from './invitation-link.js';

const WIDE_DRAWER = 640;

/** What lies over the list; which one, and of whom, is in the URL: ?panel=add, import, edit:ID, invite:ID, remove:ID. */
export function PeoplePanels({ people }: { readonly people: readonly PersonView[] }) {
  const [panel, setPanel] = useUrlState('panel', '');
  const refresh = useRefreshPeople();
  const [kind, id] = panel.split(':');
  const person = people.find((one) => one.id === id);
  const close = (): void => setPanel('');

  const remove = async (target: PersonView): Promise<void> => {
    await changePerson(target.id, { status: 'removed' }, target.version);
    await refresh();
    toast.success(texts.remove.done(target.name));
  };
  return (
    <>
      <Drawer opened={kind === 'add'} onClose={close} title={texts.drawer.add}>
        <AddPersonForm onCancel={close} onAdded={(added) => setPanel(`invite:${added.id}`)} />
      </Drawer>
      <Drawer opened={kind === 'import'} onClose={close} title={texts.importing.title} width={WIDE_DRAWER}>
        <ImportPeople onClose={close} />
      </Drawer>
      {person && (
        <>
          <Drawer opened={kind === 'edit'} onClose={close} title={texts.drawer.edit(person.name)}>
            <EditPersonForm key={person.id} person={person} onClose={close} />
          </Drawer>
          <Modal opened={kind === 'invite'} onClose={close} title={texts.invite.title(person.name)}>
            <InvitationLink key={person.id} person={person} onClose={close} />
          </Modal>
          <ConfirmDialog
            opened={kind === 'remove'}
            onClose={close}
            title={texts.remove.title(person.name)}
            confirmLabel={texts.remove.confirm(person.name)}
            tone="danger"
            onConfirm={() => remove(person)}
          >
            <p>{texts.remove.text(person.name)}</p>
            <p>{texts.remove.text2}</p>
          </ConfirmDialog>
        </>
      )}
    </>
  );
}
