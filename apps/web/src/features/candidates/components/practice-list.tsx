import type { PracticeView } from '@app/contracts';
import { useMutation } from '@tanstack/react-query';
import { AvatarName } from '../../../components/ui/avatar.js';
import { Button } from '../../../components/ui/button.js';
import { CardStatusMark } from '../../../components/ui/card-status.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { toast } from '../../../components/ui/toast.js';
import { paths } from '../../../lib/paths.js';
import { endPractice, useRefreshLoop } from '../api/application.js';
import { texts } from '../texts.js';
import css from './application.module.css';

const { practice: words } = texts;

interface PracticeRowProps {
  readonly applicationId: string;
  readonly one: PracticeView;
  readonly canStaff: boolean;
}

function PracticeRow({ applicationId, one, canStaff }: PracticeRowProps) {
  const refresh = useRefreshLoop(applicationId);
  const end = useMutation({
    mutationFn: () => endPractice(one.id),
    onSuccess: () => {
      toast.success(words.ended(one.person.name));
      void refresh();
    },
  });
  const isOpen = one.cardStatus !== 'submitted' && (one.status === 'assigned' || one.status === 'accepted');
  return (
    <div className={css.person}>
      <AvatarName person={one.person}>
        {one.mine && <span className={css.muted}> ({texts.rounds.you})</span>}
      </AvatarName>
      <StatusPill plain>{words.seat[one.seat]}</StatusPill>
      {one.cardStatus === 'submitted' && <CardStatusMark status="submitted" />}
      <span className={css.actions}>
        {one.mine && one.scorecardId !== null && (
          <ButtonLink to={paths.scorecard(one.scorecardId)} size="sm">
            {texts.rounds.openCard}
          </ButtonLink>
        )}
        {canStaff && isOpen && !one.mine && (
          <Button
            size="sm"
            variant="ghost"
            aria-label={words.endLabel(one.person.name)}
            busy={end.isPending}
            onClick={() => end.mutate()}
          >
            {words.end}
          </Button>
        )}
      </span>
    </div>
  );
}

interface PracticeListProps {
  readonly applicationId: string;
  readonly practice: readonly PracticeView[];
  readonly canStaff: boolean;
}

/** Whoever watches or leads for practice: beside the panel, and in none of its figures. */
export function PracticeList({ applicationId, practice, canStaff }: PracticeListProps) {
  if (practice.length === 0) return null;
  return (
    <div className={css.people} role="group" aria-label={words.title}>
      <p className={css.small}>{words.hint}</p>
      {practice.map((one) => (
        <PracticeRow key={one.id} applicationId={applicationId} one={one} canStaff={canStaff} />
      ))}
    </div>
  );
}
