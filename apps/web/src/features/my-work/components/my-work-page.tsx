import type { MyWorkView } from '@app/contracts';
import { lazy, type ReactNode, Suspense } from 'react';
import { Card } from '../../../components/ui/card.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { paths } from '../../../lib/paths.js';
import { useMyWork } from '../../../lib/queries/my-work.js';
import { groupCards } from '../group-cards.js';
import { useUnsent } from '../api/get-unsent.js';
import { useCardsAtHand } from '../hooks/use-cards-at-hand.js';
import { texts } from '../texts.js';
import { AnswerRow } from './answer-row.js';
import { CardRow, ClosedRow } from './card-row.js';
import { DebriefRow } from './debrief-row.js';
import { KeptRow } from './kept-row.js';
import { Practice } from './practice.js';
import { Reminders } from './reminders.js';
import { ShowAll, useLatest } from './show-all.js';
import { UnsentRow } from './unsent-row.js';
import css from './work-list.module.css';

const CalendarFeed = lazy(() => import('./calendar-feed.js').then((m) => ({ default: m.CalendarFeed })));
const MailSwitch = lazy(() => import('./mail-switch.js').then((m) => ({ default: m.MailSwitch })));

interface GroupProps {
  readonly title: string;
  readonly hint?: string;
  readonly footer?: ReactNode;
  readonly children: readonly ReactNode[];
}

function Group({ title, hint, footer, children }: GroupProps) {
  if (children.length === 0) return null;
  return (
    <Card title={title} hint={hint} padding="none">
      <ul className={css.list}>{children}</ul>
      {footer}
    </Card>
  );
}

const NothingWaiting = () => (
  <EmptyState title={texts.empty.title} action={<ButtonLink to={paths.rubrics()}>{texts.empty.rubric}</ButtonLink>}>
    {texts.empty.text}
  </EmptyState>
);

function WorkGroups({ work }: { readonly work: MyWorkView }) {
  const { toAnswer, toFill, submitted, closed } = groupCards(work.cards);
  const latest = useLatest(submitted);
  const unsent = useUnsent();
  // Submitted by their author: they are listed above, and ask for nothing more.
  const isWaiting = new Set<string | null>(unsent.filter(({ kind }) => kind === 'queued').map(({ cardId }) => cardId));
  useCardsAtHand(work.cards);
  const isAnything = toAnswer.length + toFill.length + work.debriefs.length > 0;
  const isSomethingDone = submitted.length + closed.length + work.kept.length > 0;
  return (
    <div className={css.board}>
      <div>
        <Group title={texts.unsent.title} hint={texts.unsent.hint}>
          {unsent.map((one) => (
            <UnsentRow key={one.cardId} unsent={one} />
          ))}
        </Group>
        {!isAnything && <NothingWaiting />}
        <Group title={texts.answer.title} hint={texts.answer.hint}>
          {toAnswer.map((card) => (
            <AnswerRow key={card.assignmentId} card={card} />
          ))}
        </Group>
        <Group title={texts.cards.title}>
          {toFill
            .filter((card) => !isWaiting.has(card.scorecardId))
            .map((card) => (
              <CardRow key={card.assignmentId} card={card} />
            ))}
        </Group>
        <Group title={texts.debriefs.title} hint={texts.debriefs.hint}>
          {work.debriefs.map((debrief) => (
            <DebriefRow key={debrief.applicationId} debrief={debrief} />
          ))}
        </Group>
        <Practice />
      </div>
      {isSomethingDone && (
        <div>
          <Group title={texts.submitted.title} hint={texts.submitted.hint} footer={<ShowAll {...latest} />}>
            {latest.shown.map((card) => (
              <CardRow key={card.assignmentId} card={card} />
            ))}
          </Group>
          <Group title={texts.closed.title} hint={texts.closed.hint}>
            {closed.map((card) => (
              <ClosedRow key={card.assignmentId} card={card} />
            ))}
          </Group>
          <Group title={texts.kept.title} hint={texts.kept.hint}>
            {work.kept.map((card) => (
              <KeptRow key={card.scorecardId} card={card} />
            ))}
          </Group>
        </div>
      )}
    </div>
  );
}

export function MyWorkPage() {
  const work = useMyWork();
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} />
      <PageBody>
        <Reminders />
        <WorkGroups work={work} />
        <Suspense fallback={null}>
          <MailSwitch />
          <CalendarFeed />
        </Suspense>
      </PageBody>
    </>
  );
}
