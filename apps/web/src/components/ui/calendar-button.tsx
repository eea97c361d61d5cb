import { IconCalendarPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../lib/api.js';
import { IconButton } from './icon-button.js';

interface CalendarButtonProps {
  readonly applicationId: string;
  readonly roundId: string;
  readonly label: string;
}

/** An interview as a file for one's calendar. */
export function CalendarButton({ applicationId, roundId, label }: CalendarButtonProps) {
  const file = useMutation({
    mutationFn: () => api.download(`/applications/${applicationId}/interviews/${roundId}/calendar`, 'interview.ics'),
  });
  return (
    <IconButton
      label={label}
      icon={<IconCalendarPlus size={16} stroke={1.5} aria-hidden="true" />}
      disabled={file.isPending}
      onClick={() => file.mutate()}
    />
  );
}
