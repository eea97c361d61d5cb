import type { ApplicationView } from '@app/contracts';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Modal } from '../../../components/ui/modal.js';
import { useUrlState } from '../../../lib/router.js';
import { texts } from '../texts.js';
import css from './application.module.css';
import { RecusalForm } from './recusal-form.js';

const { recusal: words } = texts;

export function RecusalCard({ application }: { readonly application: ApplicationView }) {
  const [panel, setPanel] = useUrlState('panel', '');
  const close = (): void => setPanel('');
  const { recusals } = application;
  const isSelf = panel === 'recuse-self';
  const canRecuseOthers = application.can.recuseOthers;
  const isOther = panel === 'recuse' && canRecuseOthers;
  return (
    <Card title={words.title} hint={words.hint}>
      <div className={css.stack}>
        {recusals && recusals.length > 0 && (
          <ul className={css.recused} aria-label={words.list}>
            {recusals.map(({ person, reason }) => (
              <li key={person.id}>
                <b>{person.name}</b>
                <span className={css.small}>{reason}</span>
              </li>
            ))}
          </ul>
        )}
        <div className={css.actions}>
          <Button size="sm" onClick={() => setPanel('recuse-self')}>
            {words.self}
          </Button>
          {canRecuseOthers && (
            <Button size="sm" onClick={() => setPanel('recuse')}>
              {words.other}
            </Button>
          )}
        </div>
      </div>
      <Modal opened={isSelf} onClose={close} title={words.selfTitle}>
        <RecusalForm application={application} whom="self" onClose={close} />
      </Modal>
      <Modal opened={isOther} onClose={close} title={words.formTitle}>
        <RecusalForm application={application} whom="other" onClose={close} />
      </Modal>
    </Card>
  );
}
