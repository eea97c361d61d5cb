import type { LadderPlaceView, LadderView, PersonRef } from '@app/contracts';
import { ladderWords, LIMITS } from '@app/domain';
import { useMutation } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { Notice } from '../../../components/ui/notice.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { toast } from '../../../components/ui/toast.js';
import { messageOf } from '../../../lib/api.js';
import { useForm } from '../../../lib/form.js';
import { certify, useShowLadder } from '../api/training.js';
import { texts } from '../texts.js';
import css from './training.module.css';

const t = texts.place;

interface PlaceProps {
  readonly person: PersonRef;
  readonly place: LadderPlaceView;
  readonly onClose: () => void;
}

function CertifyForm({ person, place, onClose }: PlaceProps) {
  const show = useShowLadder();
  const { packId, roundId, version } = place;
  const form = useForm<{ readonly reason: string }, LadderView>({
    initial: { reason: '' },
    submit: ({ reason }) => certify({ personId: person.id, packId, roundId, certified: true, reason }, version),
    validate: ({ reason }) => (reason.trim() === '' ? [{ path: '/reason', message: t.needReason }] : []),
    onDone: (view) => {
      show(view);
      toast.success(t.certified);
      onClose();
    },
  });
  return (
    <Form form={form} label={t.certify}>
      <TextArea {...form.field('reason')} label={t.reason} hint={t.certifyHint} maxLength={LIMITS.reason} minRows={2} />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t.confirm}
        </Button>
      </FormActions>
    </Form>
  );
}

function Revoke({ person, place, onClose }: PlaceProps) {
  const show = useShowLadder();
  const { packId, roundId, version } = place;
  const revoke = useMutation({
    mutationFn: () => certify({ personId: person.id, packId, roundId, certified: false, reason: '' }, version),
    onSuccess: (view) => {
      show(view);
      toast.success(t.revoked);
      onClose();
    },
    onError: (failure) => {
      const { title, detail } = messageOf(failure);
      toast.error(title, detail);
    },
  });
  return (
    <Button variant="danger" busy={revoke.isPending} onClick={() => revoke.mutate()}>
      {t.revoke}
    </Button>
  );
}

/** One person in one round: what is done, what is missing, and the word of somebody that it is enough. */
export function PlacePanel(props: PlaceProps & { readonly casesKnown: boolean }) {
  const { place, casesKnown } = props;
  const { certification, missing, step } = place;
  return (
    <div className={css.stack}>
      <p>{t.done(place.shadows, place.reverseShadows)}</p>
      {certification && <Notice tone="ok">{t.soloBy(certification.by, certification.reason)}</Notice>}
      {!certification && step === 'solo' && <Notice tone="ok">{t.soloByLadder}</Notice>}
      {missing.length > 0 && <p>{t.missing(ladderWords(missing))}</p>}
      {!casesKnown && <p className={css.muted}>{texts.table.casesUnknown}</p>}
      <p className={css.muted}>{t.where}</p>
      {certification ? <Revoke {...props} /> : step !== 'solo' && <CertifyForm {...props} />}
    </div>
  );
}
