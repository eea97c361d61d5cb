import type { ProjectorPairedView } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { Modal } from '../../../components/ui/modal.js';
import { TextField } from '../../../components/ui/text-field.js';
import { toast } from '../../../components/ui/toast.js';
import { messageOf } from '../../../lib/api.js';
import { useForm } from '../../../lib/form.js';
import { endProjector, pairProjector } from '../api/live-debrief.js';
import { liveTexts as texts } from '../texts-live.js';
import css from './room-strip.module.css';

const CODE_LENGTH = 20;

interface ProjectorDialogProps {
  readonly applicationId: string;
  readonly pairing: ProjectorPairedView['paired'];
  readonly onClose: () => void;
}

/** Pairs the screen whose code is entered, or ends the one that there is. */
export function ProjectorDialog({ applicationId, pairing, onClose }: ProjectorDialogProps) {
  const queryClient = useQueryClient();
  const done = (said: string) => (view: ProjectorPairedView) => {
    queryClient.setQueryData(['applications', applicationId, 'projector'], view);
    toast.success(said);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={texts.projectorTitle}>
      {pairing ? (
        <Paired {...{ applicationId, pairing }} onDone={done(texts.ended)} />
      ) : (
        <PairForm {...{ applicationId }} onDone={done(texts.paired)} />
      )}
    </Modal>
  );
}

interface PartProps {
  readonly applicationId: string;
  readonly onDone: (view: ProjectorPairedView) => void;
}

function PairForm({ applicationId, onDone }: PartProps) {
  const form = useForm({
    initial: { code: '' },
    submit: ({ code }) => pairProjector(applicationId, { code: code.trim() }),
    onDone,
    validate: ({ code }) => (code.trim() === '' ? [{ path: '/code', message: texts.codeMissing }] : []),
  });
  return (
    <Form form={form}>
      <p>{texts.projectorHow}</p>
      <p>
        <code>{`${window.location.origin}/projector`}</code>
      </p>
      <TextField
        {...form.field('code')}
        label={texts.code}
        hint={texts.codeHint}
        maxLength={CODE_LENGTH}
        autoComplete="off"
        autoFocus
        required
      />
      <p>{texts.projectorShows}</p>
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {texts.pair}
        </Button>
      </FormActions>
    </Form>
  );
}

type PairedProps = PartProps & { readonly pairing: NonNullable<ProjectorPairedView['paired']> };
function Paired({ applicationId, pairing, onDone }: PairedProps) {
  const [isBusy, setIsBusy] = useState(false);
  const end = async (): Promise<void> => {
    setIsBusy(true);
    try {
      onDone(await endProjector(applicationId));
    } catch (error) {
      const { title, detail } = messageOf(error);
      toast.error(title, detail);
      setIsBusy(false);
    }
  };
  return (
    <div className={css.how}>
      <p>{texts.pairedBy(pairing.by.name)}</p>
      <p>{texts.projectorShows}</p>
      <FormActions>
        <Button onClick={() => void end()} busy={isBusy}>
          {texts.end}
        </Button>
      </FormActions>
    </div>
  );
}
