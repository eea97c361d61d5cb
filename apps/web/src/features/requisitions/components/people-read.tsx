import type { PersonRef, RequisitionView } from '@app/contracts';
import { REQUISITION_ROLES, panelRounds } from '@app/domain';
import { AvatarName } from '../../../components/ui/avatar.js';
import { Card } from '../../../components/ui/card.js';
import { useRubric } from '../../../lib/queries/rubrics.js';
import { texts } from '../texts.js';
import css from './people.module.css';

interface LineProps {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly people: readonly PersonRef[];
}

function Line({ title, hint, people }: LineProps) {
  return (
    <div className={css.line}>
      <dt>
        {title}
        {hint && <span>{hint}</span>}
      </dt>
      <dd>
        {people.length === 0
          ? texts.people.nobody
          : people.map((person) => <AvatarName key={person.id} person={person} />)}
      </dd>
    </div>
  );
}

/** The people of a requisition for everybody who may read it but not change it. */
export function PeopleRead({ requisition }: { readonly requisition: RequisitionView }) {
  const { rubric } = useRubric(requisition.rubricVersionId);
  const { members, panel } = requisition;
  return (
    <>
      <Card title={texts.people.panel} hint={texts.people.panelHint} padding="none">
        <dl>
          {panelRounds(rubric).map((round) => (
            <Line
              key={round.id}
              title={`${round.id} ${round.name}`}
              hint={texts.people.covers(round.criterionIds.join(', '))}
              people={panel.find((one) => one.roundId === round.id)?.people ?? []}
            />
          ))}
        </dl>
      </Card>
      <Card title={texts.people.committee} hint={texts.people.committeeHint} padding="none">
        <dl>
          {REQUISITION_ROLES.map((role) => (
            <Line
              key={role}
              title={texts.roles[role]}
              hint={texts.people.hints[role]}
              people={members.filter((one) => one.role === role).map((one) => one.person)}
            />
          ))}
        </dl>
      </Card>
    </>
  );
}
