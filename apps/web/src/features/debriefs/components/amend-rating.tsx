import type { PanelCardView, RoomView, ScorecardView } from '@app/contracts';
import { type Level, LEVELS, LIMITS, ratingOf, type RubricCriterion } from '@app/domain';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Notice } from '../../../components/ui/notice.js';
import { ReasonForm } from '../../../components/ui/reason-form.js';
import { Segmented } from '../../../components/ui/segmented.js';
import { toast } from '../../../components/ui/toast.js';
import { newIdempotencyKey } from '../../../lib/api.js';
import { type FormProblem, useForm } from '../../../lib/form.js';
import { readOwnCard, reviseCard } from '../api/amend-card.js';
import { useRefreshDebrief } from '../api/debrief-writes.js';
import { roomTexts } from '../texts-room.js';
import room from './room.module.css';

const words = roomTexts.amend;

interface AmendRatingProps {
  readonly applicationId: string;
  /** The viewer's own card. */
  readonly card: PanelCardView;
  readonly criterion: RubricCriterion;
}

/** In the discussion a rater may say what they would give now, and why: a revision of their card that no figure counts. */
export function AmendRating(props: AmendRatingProps) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <div>
        <Button size="sm" onClick={() => setOpen(true)}>
          {words.open}
        </Button>
      </div>
    );
  }
  return <AmendForm {...props} onClose={() => setOpen(false)} />;
}

interface AmendValues {
  readonly level: string;
  readonly reason: string;
}

const withLevel = (content: ScorecardView['content'], criterionId: string, level: Level): ScorecardView['content'] => ({
  ...content,
  ratings: {
    ...content.ratings,
    [criterionId]: { ...ratingOf(content, criterionId), level, notAssessed: null },
  },
});

function AmendForm({ applicationId, card, criterion, onClose }: AmendRatingProps & { readonly onClose: () => void }) {
  const refresh = useRefreshDebrief(applicationId);
  const [key] = useState(newIdempotencyKey);
  const now = ratingOf(card.content, criterion.id).level;
  const problemsOf = ({ level, reason }: AmendValues): FormProblem[] => [
    ...(level === '' ? [{ path: '/level', message: words.missing }] : []),
    ...(level !== '' && Number(level) === now ? [{ path: '/level', message: words.same }] : []),
    ...(reason.trim().length < LIMITS.reasonMin ? [{ path: '/reason', message: words.short }] : []),
  ];
  const form = useForm<AmendValues, unknown>({
    initial: { level: '', reason: '' },
    validate: problemsOf,
    submit: async ({ level, reason }) => {
      // The card as it is on the server: another window may have revised another part of it meanwhile.
      const own = await readOwnCard(card.scorecardId);
      const content = withLevel(own.content, criterion.id, Number(level) as Level);
      return reviseCard(card.scorecardId, { content, reason }, own.version, key);
    },
    onDone: () => {
      toast.success(words.saved);
      void refresh().then(onClose);
    },
  });
  return (
    <ReasonForm
      form={form}
      label={words.title(`${criterion.id} ${criterion.shortName}`)}
      words={words}
      confirm={words.save}
      cancel={words.cancel}
      onCancel={onClose}
    >
      <Notice>{words.text}</Notice>
      <div className={room.stack}>
        <Segmented
          {...form.field('level')}
          label={words.level}
          options={LEVELS.map((level) => ({ value: String(level), label: words.levelOption(level) }))}
        />
      </div>
    </ReasonForm>
  );
}

/** While the room discusses: after the decision nothing under it moves. */
export const mayAmend = (room: RoomView['state'], card: PanelCardView): boolean =>
  (room === 'revealed' || room === 'discussing' || room === 'final_vote') && !card.excluded;
