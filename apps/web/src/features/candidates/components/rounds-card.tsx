import type { ApplicationView } from '@app/contracts';
import { roundById, type Rubric } from '@app/domain';
import { Card } from '../../../components/ui/card.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { paths } from '../../../lib/paths.js';
import { mayStaff, seesInterviewers } from '../may-staff.js';
import { texts } from '../texts.js';
import { RoundRow } from './round-row.js';

export function RoundsCard({
  application,
  rubric,
}: {
  readonly application: ApplicationView;
  readonly rubric: Rubric;
}) {
  const canStaff = mayStaff(application);
  const actions = canStaff ? (
    <ButtonLink to={paths.coverage(application.requisition.id, application.id)} size="sm">
      {texts.rounds.coverage}
    </ButtonLink>
  ) : undefined;
  return (
    <Card title={texts.rounds.title} hint={texts.rounds.hint} actions={actions} padding="none">
      {application.rounds.map((plan) => {
        const round = roundById(rubric, plan.roundId);
        return (
          round && (
            <RoundRow
              key={plan.roundId}
              applicationId={application.id}
              plan={plan}
              round={round}
              canArrange={application.can.manage}
              canStaff={canStaff}
              seesNames={seesInterviewers(application)}
            />
          )
        );
      })}
    </Card>
  );
}
