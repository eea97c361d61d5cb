import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.js';
import { CopyField } from '../../../components/ui/copy-field.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { Notice } from '../../../components/ui/notice.js';
import { calendarFeedQuery, useCalendarFeed } from '../api/calendar-feed.js';
import { texts } from '../texts.js';
import css from './calendar-feed.module.css';

/** The secret address under which one's own calendar is subscribed to. */
export function CalendarFeed() {
  const { data } = useQuery(calendarFeedQuery);
  const { create, revoke } = useCalendarFeed();
  const [asks, setAsks] = useState<'renew' | 'revoke' | null>(null);
  if (!data) return null;
  const { createdAt, url, version } = data;
  const words = texts.feed;
  return (
    <Card title={words.title} hint={words.hint}>
      <div className={css.stack}>
        {url && (
          <>
            <CopyField label={words.address} value={url} />
            <Notice tone="warn" live>
              {words.once}
            </Notice>
          </>
        )}
        {createdAt && !url && (
          <p>
            {words.since} <DateTime at={createdAt} />. {words.hidden}
          </p>
        )}
        <div className={css.actions}>
          {createdAt ? (
            <>
              <Button onClick={() => setAsks('renew')}>{words.renew}</Button>
              <Button variant="danger" onClick={() => setAsks('revoke')}>
                {words.revoke}
              </Button>
            </>
          ) : (
            <Button busy={create.isPending} onClick={() => create.mutate(version)}>
              {words.create}
            </Button>
          )}
        </div>
      </div>
      {asks && (
        <ConfirmDialog
          opened
          onClose={() => setAsks(null)}
          title={words.confirm[asks].title}
          confirmLabel={words[asks]}
          tone={asks === 'revoke' ? 'danger' : 'default'}
          onConfirm={() => (asks === 'revoke' ? revoke.mutateAsync() : create.mutateAsync(version))}
        >
          <p>{words.confirm[asks].text}</p>
        </ConfirmDialog>
      )}
    </Card>
  );
}
