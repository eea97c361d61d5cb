import type { RoomView } from '@app/contracts';
import { DUE_PHASES, type DuePhase, type DueTimes, ROOM_PACES, toInstant } from '@app/domain';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Segmented } from '../../../components/ui/segmented.js';
import { TextField } from '../../../components/ui/text-field.js';
import { toast } from '../../../components/ui/toast.js';
import { useSetRoom } from '../api/room.js';
import { roomTexts } from '../texts-room.js';
import room from './room.module.css';

const words = roomTexts.settings;

type Typed = Readonly<Record<DuePhase, string>>;

/** '2026-11-24T17:00' as the field of the browser writes it, in the viewer's zone. */
const localOf = (at: string | undefined): string => {
  if (at === undefined) return '';
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

const dueOf = (typed: Typed): DueTimes =>
  Object.fromEntries(DUE_PHASES.flatMap((phase) => (typed[phase] === '' ? [] : [[phase, toInstant(typed[phase])]])));

/** In one meeting, or the same phases over days with a time by which each is due. */
export function RoomSettingsCard({ of }: { readonly of: RoomView }) {
  const set = useSetRoom(of);
  const [pace, setPace] = useState(of.pace);
  const [typed, setTyped] = useState<Typed>({
    pre_read: localOf(of.dueAt.pre_read),
    discussing: localOf(of.dueAt.discussing),
    final_vote: localOf(of.dueAt.final_vote),
  });
  const save = (): void =>
    set.mutate({ pace, dueAt: pace === 'days' ? dueOf(typed) : {} }, { onSuccess: () => toast.success(words.saved) });
  return (
    <Card title={words.title} hint={words.hint[pace]}>
      <div className={room.stack}>
        <Segmented
          label={words.pace}
          name="/pace"
          value={pace}
          onChange={setPace}
          options={ROOM_PACES.map((value) => ({ value, label: words.paces[value] }))}
        />
        {pace === 'days' &&
          DUE_PHASES.map((phase) => (
            <TextField
              key={phase}
              type="datetime-local"
              label={words.due[phase]}
              name={`/dueAt/${phase}`}
              hint={words.dueHint}
              value={typed[phase]}
              onChange={(value) => setTyped({ ...typed, [phase]: value })}
            />
          ))}
        <div>
          <Button busy={set.isPending} onClick={save}>
            {words.save}
          </Button>
        </div>
      </div>
    </Card>
  );
}
