import type { CalibrationGrantsView, CalibrationGrantView } from '@app/contracts';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { CivilDay } from '../../../components/ui/civil-day.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { Drawer } from '../../../components/ui/drawer.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { ReasonForm } from '../../../components/ui/reason-form.js';
import { Select } from '../../../components/ui/select.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { TextField } from '../../../components/ui/text-field.js';
import { toast } from '../../../components/ui/toast.js';
import type { Tone } from '../../../components/ui/tone.js';
import { type FormProblem, useForm } from '../../../lib/form.js';
import { useUrlState } from '../../../lib/router.js';
import { giveGrant, revokeGrant, useGrants, useShowGrants } from '../api/grants.js';
import { texts } from '../texts-grants.js';
import css from './grants.module.css';

const TONES: Readonly<Record<CalibrationGrantView['standing'], Tone>> = {
  standing: 'ok',
  ended: 'neutral',
  revoked: 'neutral',
};

interface ActProps {
  readonly onClose: () => void;
}

function GiveForm({ view, onClose }: ActProps & { readonly view: CalibrationGrantsView }) {
  const show = useShowGrants();
  const form = useForm<
    { readonly personId: string; readonly reason: string; readonly endsOn: string },
    CalibrationGrantsView
  >({
    initial: { personId: '', reason: '', endsOn: '' },
    submit: (draft) => giveGrant(draft),
    validate: ({ personId, reason, endsOn }): FormProblem[] => [
      ...(personId === '' ? [{ path: '/personId', message: texts.needPerson }] : []),
      ...(reason.trim() === '' ? [{ path: '/reason', message: texts.needReason }] : []),
      ...(endsOn === '' ? [{ path: '/endsOn', message: texts.needDay }] : []),
    ],
    onDone: (next) => {
      show(next);
      toast.success(texts.given);
      onClose();
    },
  });
  return (
    <ReasonForm
      form={form}
      label={texts.give}
      words={texts.giveWords}
      confirm={texts.giveConfirm}
      cancel={texts.cancel}
      onCancel={onClose}
      after={<TextField {...form.field('endsOn')} label={texts.endsOn} hint={texts.endsOnHint} type="date" required />}
    >
      <p>{texts.means}</p>
      <Select
        {...form.field('personId')}
        label={texts.person}
        placeholder={texts.choose}
        options={view.people.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </ReasonForm>
  );
}

function RevokeForm({ grant, onClose }: ActProps & { readonly grant: CalibrationGrantView }) {
  const show = useShowGrants();
  const form = useForm<{ readonly reason: string }, CalibrationGrantsView>({
    initial: { reason: '' },
    submit: ({ reason }) => revokeGrant(grant.id, reason, grant.version),
    validate: ({ reason }) => (reason.trim() === '' ? [{ path: '/reason', message: texts.needReason }] : []),
    onDone: (next) => {
      show(next);
      toast.success(texts.revoked);
      onClose();
    },
  });
  return (
    <ReasonForm
      form={form}
      label={texts.revoke}
      words={texts.revokeWords}
      confirm={texts.revokeConfirm}
      cancel={texts.cancel}
      onCancel={onClose}
      isFinal
      focusReason
    >
      <p>{texts.revokeMeans(grant.person.name)}</p>
    </ReasonForm>
  );
}

function Row({ grant, onRevoke }: { readonly grant: CalibrationGrantView; readonly onRevoke: () => void }) {
  const { person, standing, reason, grantedBy, grantedAt, endsOn, revoked } = grant;
  return (
    <li className={css.row}>
      <div>
        <b>{person.name}</b>{' '}
        <StatusPill plain tone={TONES[standing]}>
          {texts.standing[standing]}
        </StatusPill>
        <p>{reason}</p>
        <p className={css.small}>
          {texts.by(grantedBy)} <DateTime at={grantedAt} />. {texts.until} <CivilDay day={endsOn} />.
        </p>
        {revoked && (
          <p className={css.small}>
            {texts.revokedBy(revoked.by)} <DateTime at={revoked.at} />. {revoked.reason}
          </p>
        )}
      </div>
      {standing === 'standing' && (
        <Button size="sm" aria-label={texts.revokeLabel(person.name)} onClick={onRevoke}>
          {texts.revoke}
        </Button>
      )}
    </li>
  );
}

/** Who may read calibration with names: given and taken back by administrators. ?grant=new, or the id of one to revoke. */
export function GrantsCard() {
  const { data, error, refetch } = useGrants();
  const [panel, setPanel] = useUrlState('grant', '');
  const close = (): void => setPanel('');
  const revoking = data?.grants.find((one) => one.id === panel && one.standing === 'standing');
  return (
    <Card title={texts.title} hint={texts.hint}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton height={64} />
      ) : (
        <div className={css.grants}>
          {data.grants.length === 0 ? (
            <p className={css.small}>{texts.none}</p>
          ) : (
            <ul className={css.list}>
              {data.grants.map((grant) => (
                <Row key={grant.id} grant={grant} onRevoke={() => setPanel(grant.id)} />
              ))}
            </ul>
          )}
          <Button onClick={() => setPanel('new')}>{texts.give}</Button>
          <Drawer opened={panel === 'new'} onClose={close} title={texts.give}>
            <GiveForm view={data} onClose={close} />
          </Drawer>
          {revoking && (
            <Drawer opened onClose={close} title={texts.revokeTitle(revoking.person.name)}>
              <RevokeForm key={revoking.id} grant={revoking} onClose={close} />
            </Drawer>
          )}
        </div>
      )}
    </Card>
  );
}
