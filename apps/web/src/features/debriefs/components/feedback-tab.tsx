import type { PanelCardView, RoomView, WrittenFeedbackView } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { useEffect, useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Fold } from '../../../components/ui/fold.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { toast } from '../../../components/ui/toast.js';
import { useForm } from '../../../lib/form.js';
import { useMe } from '../../../lib/queries/session.js';
import { saveFeedback, useRefreshRoom } from '../api/room.js';
import { keep, readKept } from '../lib/kept-text.js';
import type { OpenDebrief } from '../lib/open-debrief.js';
import { roomTexts } from '../texts-room.js';
import room from './room.module.css';

const words = roomTexts.feedback;
const NOTHING = { helped: '', more: '' };

/** A few lines to each author about the card, not the rating. */
export function FeedbackTab({ of, debrief }: { readonly of: RoomView; readonly debrief: OpenDebrief }) {
  const me = useMe();
  const cards = debrief.cards.filter((card) => card.author.id !== me.id && !card.excluded);
  return (
    <Card title={words.title} hint={words.hint}>
      {cards.length === 0 ? (
        <p className={room.muted}>{words.none}</p>
      ) : (
        <div className={room.stack}>
          {cards.map((card) => (
            <OneCard
              key={card.scorecardId}
              of={of}
              card={card}
              given={of.myFeedback?.find((one) => one.scorecardId === card.scorecardId)}
            />
          ))}
        </div>
      )}
    </Card>
  );
}

interface OneCardProps {
  readonly of: RoomView;
  readonly card: PanelCardView;
  readonly given: WrittenFeedbackView | undefined;
}

function OneCard({ of, card, given }: OneCardProps) {
  return (
    <Fold
      className={room.details}
      summary={
        <>
          {words.to(card.author.name, card.roundId)} {given && <StatusPill tone="ok">{words.given}</StatusPill>}
        </>
      }
    >
      <FeedbackForm {...{ of, card, given }} />
    </Fold>
  );
}

function FeedbackForm({ of, card, given }: OneCardProps) {
  const { applicationId } = of;
  const { scorecardId, author, roundId } = card;
  const refresh = useRefreshRoom(applicationId);
  const draft = `${useMe().id}.feedback.${scorecardId}`;
  const [kept] = useState(() => readKept(draft, NOTHING));
  const form = useForm({
    initial: kept ?? (given ? { helped: given.helped, more: given.more } : NOTHING),
    submit: (body) => saveFeedback(applicationId, scorecardId, body, given?.version ?? 0),
    onDone: () => {
      keep(draft, null);
      toast.success(words.saved);
      void refresh();
    },
  });
  const { values, dirty } = form;
  useEffect(() => {
    if (dirty) keep(draft, values);
  }, [dirty, values, draft]);
  return (
    <Form form={form} label={words.to(author.name, roundId)}>
      <TextArea {...form.field('helped')} label={words.helped} maxLength={LIMITS.feedback} minRows={2} />
      <TextArea
        {...form.field('more')}
        label={words.more}
        hint={words.moreHint}
        maxLength={LIMITS.feedback}
        minRows={2}
      />
      <FormActions>
        <Button type="submit" busy={form.busy}>
          {words.save}
        </Button>
      </FormActions>
    </Form>
  );
}
