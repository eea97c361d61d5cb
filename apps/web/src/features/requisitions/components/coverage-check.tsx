import type { CoverageView, DesignCheckView } from '@app/contracts';
import { Card } from '../../../components/ui/card.js';
import { coverageTexts } from '../texts-coverage.js';
import css from './coverage.module.css';

const { check: words } = coverageTexts;

const groupsText = ({ groups }: DesignCheckView): string =>
  groups.length === 0 ? words.nobody : groups.length === 1 ? words.oneGroup : words.manyGroups(groups.length);

interface FactProps {
  readonly label: string;
  readonly check: CoverageView['check'];
  readonly say: (design: DesignCheckView) => string;
}

/** One line while the additions change nothing of it, two where they do. */
function Fact({ label, check, say }: FactProps) {
  const now = say(check.now);
  const after = check.after && say(check.after);
  return (
    <div>
      <dt>{label}</dt>
      {after === null || after === now ? (
        <dd>{now}</dd>
      ) : (
        <dd>
          <span>
            {words.now}: {now}
          </span>
          <b>
            {words.after}: {after}
          </b>
        </dd>
      )}
    </div>
  );
}

export function CoverageCheck({ check }: Pick<CoverageView, 'check'>) {
  const { groups } = check.now;
  return (
    <Card title={words.title} hint={words.hint} padding="none">
      <dl className={css.facts}>
        <Fact
          label={words.agreement}
          check={check}
          say={({ agreement, criteria }) => words.agreementText(agreement, criteria)}
        />
        <Fact
          label={words.comparable}
          check={check}
          say={({ comparable, raters }) => words.comparableText(comparable, raters)}
        />
        <Fact label={words.groups} check={check} say={groupsText} />
        {groups.length > 1 && (
          <div>
            <dt>{words.now}</dt>
            <dd>
              {groups.map((group) => (
                <span key={group[0]?.id}>{words.group(group.map((one) => one.name).join(', '))}</span>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </Card>
  );
}
