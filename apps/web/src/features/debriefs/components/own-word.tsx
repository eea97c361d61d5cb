import type { DebriefView, RoomView } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { Notice } from '../../../components/ui/notice.js';
import { ReasonForm } from '../../../components/ui/reason-form.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { toast } from '../../../components/ui/toast.js';
import { useForm } from '../../../lib/form.js';
import { useMe } from '../../../lib/queries/session.js';
import { useRefreshDebrief } from '../api/debrief-writes.js';
import { saveDissent, saveVeto, useRefreshRoom } from '../api/room.js';
import { useKeptForm } from '../hooks/use-kept-form.js';
import { keep, readKept } from '../lib/kept-text.js';
import { roomTexts } from '../texts-room.js';
import room from './room.module.css';
import talk from './talk.module.css';

const words = roomTexts.veto;
const NO_TEXT = { text: '' };

/** The hiring manager's word against a hire: given and taken back with a reason. */
export function VetoCard({ of }: { readonly of: RoomView }) {
  const [isOpen, setOpen] = useState(false);
  if (!of.can.veto) return null;
  const stands = of.myVeto?.standing === true;
  return (
    <Card title={words.title} hint={words.hint}>
      <div className={room.stack}>
        {stands && (
          <Notice tone="warn" title={words.stands}>
            <p>{of.myVeto.reason}</p>
          </Notice>
        )}
        {isOpen ? (
          <VetoForm of={of} standing={!stands} onClose={() => setOpen(false)} />
        ) : (
          <div>
            <Button onClick={() => setOpen(true)}>{stands ? words.takeBack : words.give}</Button>
          </div>
        )}
      </div>
    </Card>
  );
}

interface VetoFormProps {
  readonly of: RoomView;
  readonly standing: boolean;
  readonly onClose: () => void;
}

function VetoForm({ of, standing, onClose }: VetoFormProps) {
  const refresh = useRefreshRoom(of.applicationId);
  const draft = `${useMe().id}.${of.applicationId}.veto.${standing}.${of.myVeto?.version ?? 0}`;
  const form = useForm({
    initial: { reason: '' },
    submit: ({ reason }) => saveVeto(of.applicationId, { standing, reason }, of.myVeto?.version ?? 0),
    onDone: () => {
      toast.success(words.saved);
      void refresh().then(onClose);
    },
  });
  useKeptForm(form, draft);
  return (
    <ReasonForm
      form={form}
      label={standing ? words.give : words.takeBack}
      words={words}
      confirm={standing ? words.give : words.takeBack}
      cancel={words.cancel}
      onCancel={onClose}
      focusReason
    />
  );
}

/** Vetoes that stand, to whoever may know them: they let no hire be recorded. */
export function VetoNotice({ of }: { readonly of: RoomView }) {
  const { vetoes = [] } = of;
  return vetoes.map(({ person, reason }) => (
    <Notice key={person.id} tone="warn" title={words.standing(person.name)}>
      <p>{reason}</p>
    </Notice>
  ));
}

/** A voter's dissent as they write it themselves, while the decision is not sealed; what was typed too late is not taken from them. */
export function DissentCard({ debrief }: { readonly debrief: DebriefView }) {
  const me = useMe();
  const { decision, can, applicationId } = debrief;
  if (!decision) return null;
  const draft = `${me.id}.${applicationId}.dissent.${decision.decisionVersion}`;
  if (!can.dissent) return <TooLate key={draft} draft={draft} />;
  const mine = decision.dissent.find((one) => one.own === true && one.person.id === me.id)?.text ?? '';
  return (
    <Card title={roomTexts.dissent.title} hint={roomTexts.dissent.hint}>
      <DissentForm {...{ applicationId, draft, mine }} version={decision.version} />
    </Card>
  );
}

/** The record was sealed while they wrote: it holds none of this, and they can take it elsewhere. */
function TooLate({ draft }: { readonly draft: string }) {
  const [kept, setKept] = useState(() => readKept(draft, NO_TEXT));
  if (!kept) return null;
  const forget = (): void => {
    keep(draft, null);
    setKept(null);
  };
  return (
    <Notice tone="warn" title={roomTexts.dissent.tooLate} live>
      <div className={room.stack}>
        <p>{roomTexts.dissent.tooLateText}</p>
        <p className={talk.note}>{kept.text}</p>
        <div>
          <Button size="sm" onClick={forget}>
            {roomTexts.dissent.forget}
          </Button>
        </div>
      </div>
    </Notice>
  );
}

interface DissentFormProps {
  readonly applicationId: string;
  readonly draft: string;
  readonly version: number;
  readonly mine: string;
}

function DissentForm({ applicationId, draft, version, mine }: DissentFormProps) {
  const refresh = useRefreshDebrief(applicationId);
  const form = useForm({
    initial: { text: mine },
    submit: (body) => saveDissent(applicationId, body, version),
    onDone: () => {
      toast.success(roomTexts.dissent.saved);
      void refresh();
    },
    onError: () => {
      // The decision may have been corrected meanwhile: read again, what is typed stays, and is sent anew.
      void refresh();
      return false;
    },
  });
  useKeptForm(form, draft);
  return (
    <Form form={form} label={roomTexts.dissent.title}>
      <TextArea {...form.field('text')} label={roomTexts.dissent.text} maxLength={LIMITS.rationale} minRows={2} />
      <FormActions>
        <Button type="submit" busy={form.busy} disabled={!form.dirty}>
          {roomTexts.dissent.save}
        </Button>
      </FormActions>
    </Form>
  );
}
