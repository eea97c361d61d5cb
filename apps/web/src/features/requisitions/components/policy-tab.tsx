import type { RequisitionView } from '@app/contracts';
import type { ReactNode } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Link } from '../../../components/ui/link.js';
import { paths } from '../../../lib/paths.js';
import { useRubric } from '../../../lib/queries/rubrics.js';
import { useUrlState } from '../../../lib/router.js';
import { texts } from '../texts.js';
import css from './policy.module.css';
import { PolicyForm } from './policy-form.js';

const { fields, policy: words } = texts;

interface FactProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly more?: string;
}

function Fact({ label, children, more }: FactProps) {
  return (
    <div className={css.fact}>
      <dt>{label}</dt>
      <dd>
        <b>{children}</b>
        {more && <span>{more}</span>}
      </dd>
    </div>
  );
}

function PolicyFacts({ requisition }: { readonly requisition: RequisitionView }) {
  const { policy } = requisition;
  const blindness = fields.blindnessOptions[policy.blindness];
  const identity = fields.identityOptions[policy.identity];
  const mode = fields.debriefOptions[policy.debriefMode];
  const opening = fields.compOptions[policy.compOpensAt];
  return (
    <Card title={words.policy} padding="none">
      <dl>
        <Fact label={fields.blindness} more={blindness.hint}>
          {blindness.label}
        </Fact>
        <Fact label={fields.identity} more={identity.hint}>
          {identity.label}
        </Fact>
        <Fact label={fields.debriefMode} more={mode.hint}>
          {mode.label}
        </Fact>
        <Fact label={fields.decisionRule}>{fields.decisionRules[policy.decisionRule]}</Fact>
        <Fact label={fields.quorum} more={fields.quorumHint}>
          {policy.quorum}
        </Fact>
        <Fact label={fields.compOpensAt} more={opening.hint}>
          {opening.label}
        </Fact>
        <Fact label={fields.cardDueHours}>{words.hours(policy.cardDueHours)}</Fact>
      </dl>
    </Card>
  );
}

function RoleFacts({ requisition }: { readonly requisition: RequisitionView }) {
  const { rubric } = useRubric(requisition.rubricVersionId);
  return (
    <>
      <Card title={words.about} padding="none">
        <dl>
          <Fact label={fields.title}>{requisition.title}</Fact>
          <Fact label={fields.seniority}>{texts.seniority[requisition.seniority]}</Fact>
          <Fact label={fields.location}>{requisition.location}</Fact>
          <Fact label={fields.hasAgents}>{requisition.hasAgents ? words.agentsYes : words.agentsNo}</Fact>
          <Fact label={fields.postedRange}>{requisition.postedRange || words.notPosted}</Fact>
          <Fact label={words.rubric}>
            <Link to={paths.rubric(requisition.rubricVersionId)}>
              {texts.page.rubric(requisition.rubricName, requisition.rubricVersion)}
            </Link>
          </Fact>
        </dl>
      </Card>
      {rubric.intake.length > 0 && (
        <Card title={words.intake} padding="none">
          <dl>
            {rubric.intake.map((question) => (
              <div key={question.id} className={css.answer}>
                <dt>{question.text}</dt>
                <dd>{requisition.intake[question.id] ?? words.noAnswer}</dd>
              </div>
            ))}
          </dl>
        </Card>
      )}
    </>
  );
}

interface PolicyTabProps {
  readonly requisition: RequisitionView;
  readonly loopDays: ReactNode;
}

/** The rules of this requisition in words, and the form to change them. */
export function PolicyTab({ requisition, loopDays }: PolicyTabProps) {
  const [panel, setPanel] = useUrlState('panel', '');
  if (panel === 'edit' && requisition.can.manage) {
    return <PolicyForm requisition={requisition} onClose={() => setPanel('')} />;
  }
  return (
    <>
      {requisition.can.manage && (
        <div>
          <Button onClick={() => setPanel('edit')}>{words.edit}</Button>
        </div>
      )}
      <div className={css.columns}>
        <div className={css.column}>
          <PolicyFacts requisition={requisition} />
          {loopDays}
        </div>
        <div className={css.column}>
          <RoleFacts requisition={requisition} />
        </div>
      </div>
    </>
  );
}
