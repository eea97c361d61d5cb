import type { ApplicationView } from '@app/contracts';
import { roundById, type Rubric } from '@app/domain';
import { Drawer } from '../../../components/ui/drawer.js';
import { Modal } from '../../../components/ui/modal.js';
import { useUrlState } from '../../../lib/router.js';
import { texts } from '../texts.js';
import { AssignForm } from './assign-form.js';
import { ExcuseForm } from './excuse-form.js';
import { FileForm } from './file-form.js';
import { InterviewForm } from './interview-form.js';
import { LinkForm } from './link-form.js';
import { PracticeForm } from './practice-form.js';
import { ReplaceForm } from './replace-form.js';

interface PanelsProps {
  readonly application: ApplicationView;
  readonly rubric: Rubric;
}

/** What lies over the candidate: ?panel=interview:ROUND, assign:ROUND, practice:ROUND, excuse:ASSIGNMENT, replace:ASSIGNMENT, link or file. */
export function ApplicationPanels({ application, rubric }: PanelsProps) {
  const [panel, setPanel] = useUrlState('panel', '');
  const [kind, id] = panel.split(':');
  const close = (): void => setPanel('');
  const round = id === undefined ? undefined : roundById(rubric, id);
  const plan = application.rounds.find((one) => one.roundId === id);
  const ofCard = application.rounds.find((one) => one.assignments.some((assigned) => assigned.id === id));
  const chosen = ofCard?.assignments.find((one) => one.id === id);
  return (
    <>
      {round && plan && (
        <>
          <Drawer opened={kind === 'interview'} onClose={close} title={texts.interview.title(round.name)}>
            <InterviewForm key={round.id} application={application} round={round} plan={plan} onClose={close} />
          </Drawer>
          <Drawer opened={kind === 'assign'} onClose={close} title={texts.assign.title(round.name)}>
            <AssignForm key={round.id} application={application} round={round} plan={plan} onClose={close} />
          </Drawer>
          <Drawer opened={kind === 'practice'} onClose={close} title={texts.practice.formTitle(round.name)}>
            <PracticeForm key={round.id} application={application} round={round} plan={plan} onClose={close} />
          </Drawer>
        </>
      )}
      {ofCard && chosen && (
        <>
          <Modal opened={kind === 'excuse'} onClose={close} title={texts.excuse.title(chosen.person.name)}>
            <ExcuseForm key={chosen.id} applicationId={application.id} assignment={chosen} onClose={close} />
          </Modal>
          <Drawer opened={kind === 'replace'} onClose={close} title={texts.replace.title(chosen.person.name)}>
            <ReplaceForm key={chosen.id} application={application} plan={ofCard} assignment={chosen} onClose={close} />
          </Drawer>
        </>
      )}
      <Drawer opened={kind === 'link'} onClose={close} title={texts.documents.linkTitle}>
        <LinkForm applicationId={application.id} onClose={close} />
      </Drawer>
      <Drawer opened={kind === 'file'} onClose={close} title={texts.documents.fileTitle}>
        <FileForm applicationId={application.id} onClose={close} />
      </Drawer>
    </>
  );
}
