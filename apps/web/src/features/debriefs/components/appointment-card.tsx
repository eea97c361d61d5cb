import type { AppointmentView } from '@app/contracts';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { toast } from '../../../components/ui/toast.js';
import { appointmentQuery, downloadCalendar, saveAppointment } from '../api/appointment.js';
import { appointmentTexts as words } from '../texts-appointment.js';
import { AppointmentForm } from './appointment-form.js';
import room from './room.module.css';

interface AppointmentCardProps {
  readonly applicationId: string;
}

/** When the room meets, for whoever may know; a file for the calendar; set and moved by whoever arranges the loop. */
export function AppointmentCard({ applicationId }: AppointmentCardProps) {
  const { data } = useQuery(appointmentQuery(applicationId));
  const [isOpen, setOpen] = useState(false);
  if (!data || (!data.appointment && !data.mayArrange)) return null;
  return (
    <Card title={words.title}>
      <Time view={data} />
      {isOpen ? (
        <AppointmentForm applicationId={applicationId} view={data} onClose={() => setOpen(false)} />
      ) : (
        <Acts applicationId={applicationId} view={data} onOpen={() => setOpen(true)} />
      )}
    </Card>
  );
}

function Time({ view: { appointment } }: { readonly view: AppointmentView }) {
  if (!appointment) return <p className={room.muted}>{words.none}</p>;
  const { startsAt, endsAt, location, cancelled } = appointment;
  return (
    <p>
      <b>
        <DateTime at={startsAt} />
      </b>{' '}
      – <DateTime at={endsAt} style="time" />
      {location !== '' && <span className={room.muted}> · {location}</span>}{' '}
      {cancelled && <StatusPill tone="warn">{words.calledOff}</StatusPill>}
    </p>
  );
}

interface ActsProps extends AppointmentCardProps {
  readonly view: AppointmentView;
  readonly onOpen: () => void;
}

function Acts({ applicationId, view: { appointment, version, mayArrange }, onOpen }: ActsProps) {
  const queryClient = useQueryClient();
  const calendar = useMutation({ mutationFn: () => downloadCalendar(applicationId) });
  const callOff = useMutation({
    mutationFn: () => saveAppointment(applicationId, { ...appointment!, cancelled: true }, version),
    onSuccess: () => toast.success(words.calledOffDone),
    onSettled: () => queryClient.invalidateQueries({ queryKey: appointmentQuery(applicationId).queryKey }),
  });
  return (
    <div className={room.actions}>
      {appointment && (
        <Button
          icon={<IconCalendarPlus size={16} stroke={1.5} aria-hidden="true" />}
          busy={calendar.isPending}
          onClick={() => calendar.mutate()}
        >
          {words.calendar}
        </Button>
      )}
      {mayArrange && <Button onClick={onOpen}>{appointment ? words.move : words.set}</Button>}
      {mayArrange && appointment && !appointment.cancelled && (
        <Button variant="ghost" busy={callOff.isPending} onClick={() => callOff.mutate()}>
          {words.callOff}
        </Button>
      )}
    </div>
  );
}
