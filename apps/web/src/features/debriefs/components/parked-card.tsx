import type { ParkedItemView, RoomView } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { TextField } from '../../../components/ui/text-field.js';
import { useBodyKey } from '../../../lib/body-key.js';
import { useForm } from '../../../lib/form.js';
import { useMe } from '../../../lib/queries/session.js';
import { park, settle, useRefreshRoom } from '../api/room.js';
import { useKeptForm } from '../hooks/use-kept-form.js';
import { roomTexts } from '../texts-room.js';
import room from './room.module.css';
import css from './talk.module.css';

const words = roomTexts.parked;

/** What came up and is not for now. Everybody in the room may park; whoever runs it, or parked it, says what became of it. */
export function ParkedCard({ of }: { readonly of: RoomView }) {
  const me = useMe();
  const { parked = [] } = of;
  return (
    <Card title={words.title} hint={words.hint}>
      <div className={room.stack}>
        {parked.length === 0 && <p className={room.muted}>{words.none}</p>}
        <ul className={css.list}>
          {parked.map((item) => (
            <ParkedItem
              key={item.id}
              applicationId={of.applicationId}
              item={item}
              maySettle={of.can.park && (of.can.run || item.author.id === me.id)}
            />
          ))}
        </ul>
        {of.can.park && <ParkForm applicationId={of.applicationId} />}
      </div>
    </Card>
  );
}

function ParkForm({ applicationId }: { readonly applicationId: string }) {
  const refresh = useRefreshRoom(applicationId);
  const [parkedHere, setParkedHere] = useState(0);
  const keyFor = useBodyKey();
  const form = useForm({
    initial: { text: '' },
    validate: ({ text }) => (text.trim() === '' ? [{ path: '/text', message: words.missing }] : []),
    // The same text after it was parked is another item.
    submit: ({ text }) => park(applicationId, text, keyFor([text, parkedHere])),
    onDone: () => {
      setParkedHere((count) => count + 1);
      form.reset({ text: '' });
      void refresh();
    },
  });
  useKeptForm(form, `${useMe().id}.${applicationId}.park`);
  return (
    <Form form={form} label={words.add}>
      <TextField {...form.field('text')} label={words.text} maxLength={LIMITS.parkedItem} />
      <FormActions>
        <Button type="submit" size="sm" busy={form.busy}>
          {words.add}
        </Button>
      </FormActions>
    </Form>
  );
}

interface ParkedItemProps {
  readonly applicationId: string;
  readonly item: ParkedItemView;
  readonly maySettle: boolean;
}

function ParkedItem({ applicationId, item, maySettle }: ParkedItemProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <p>{item.text}</p>
      <p className={room.small}>
        {item.author.name}, {item.outcome ?? words.open}
      </p>
      {maySettle && !isOpen && item.outcome === null && (
        <div>
          <Button size="sm" variant="ghost" aria-label={words.settleAct(item.text)} onClick={() => setOpen(true)}>
            {words.settle}
          </Button>
        </div>
      )}
      {isOpen && <SettleForm {...{ applicationId, item }} onClose={() => setOpen(false)} />}
    </li>
  );
}

function SettleForm({
  applicationId,
  item,
  onClose,
}: Omit<ParkedItemProps, 'maySettle'> & { readonly onClose: () => void }) {
  const refresh = useRefreshRoom(applicationId);
  const form = useForm({
    initial: { outcome: item.outcome ?? '' },
    scope: `/parked-${item.id}`,
    submit: ({ outcome }) => settle(applicationId, item, outcome),
    onDone: () => void refresh().then(onClose),
  });
  useKeptForm(form, `${useMe().id}.${applicationId}.settle.${item.id}`);
  return (
    <Form form={form} label={words.settleAct(item.text)}>
      <TextField {...form.field('outcome')} label={words.settle} maxLength={LIMITS.parkedItem} />
      <FormActions>
        <Button type="submit" size="sm" variant="primary" busy={form.busy}>
          {words.save}
        </Button>
        <Button size="sm" variant="ghost" onClick={onClose}>
          {words.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
