import { useQuery } from '@tanstack/react-query';
import { Card } from '../../../components/ui/card.js';
import { Switch } from '../../../components/ui/switch.js';
import { mailPreferenceQuery, useMailPreference } from '../api/mail-preference.js';
import { texts } from '../texts.js';

/** Whether one is reminded by mail as well. Not there while no mail leaves this server: everything is told here. */
export function MailSwitch() {
  const { data } = useQuery(mailPreferenceQuery);
  const change = useMailPreference();
  if (!data?.on) return null;
  return (
    <Card title={texts.mail.title}>
      <Switch
        name="mail-reminders"
        label={texts.mail.label}
        hint={texts.mail.hint}
        value={change.isPending ? change.variables.reminders : data.reminders}
        onChange={(reminders) => change.mutate({ reminders, version: data.version })}
      />
    </Card>
  );
}
