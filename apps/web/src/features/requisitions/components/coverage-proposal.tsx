import type { CoverageView } from '@app/contracts';
import { type Rubric, criterionById, roundById } from '@app/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { AvatarName } from '../../../components/ui/avatar.js';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Link } from '../../../components/ui/link.js';
import { Notice } from '../../../components/ui/notice.js';
import { toast } from '../../../components/ui/toast.js';
import { useBodyKey } from '../../../lib/body-key.js';
import { paths } from '../../../lib/paths.js';
import { isProblem, messageOf } from '../../../lib/problem.js';
import { type CoverageOf, addToCoverage, useTakeCoverage } from '../api/coverage.js';
import { coverageTexts } from '../texts-coverage.js';
import css from './coverage.module.css';

const { proposal: words } = coverageTexts;

interface CoverageProposalProps {
  readonly of: CoverageOf;
  readonly view: CoverageView;
  readonly rubric: Rubric;
}

/** What is sent is what was read: when the panel changed meanwhile the server adds nothing and answers with what helps now. */
function useAdd({ of, view }: CoverageProposalProps) {
  const take = useTakeCoverage(of);
  const keyFor = useBodyKey();
  const [isChanged, setIsChanged] = useState(false);
  const { additions } = view.proposal;
  const add = useMutation({
    mutationFn: () => {
      const body = { additions: additions.map(({ roundId, person }) => ({ roundId, personId: person.id })) };
      return addToCoverage(of, body, keyFor(body));
    },
    meta: { handlesError: true },
    onSuccess: (after) => {
      toast.success(words.added(additions.length));
      setIsChanged(false);
      take(after);
    },
    onError: (error) => {
      if (!isProblem(error, 'COVERAGE.CHANGED')) return;
      setIsChanged(true);
      take(error.current as CoverageView);
    },
  });
  const failure = add.error && !isProblem(add.error, 'COVERAGE.CHANGED') ? messageOf(add.error) : null;
  return { add, isChanged, failure };
}

function Additions({ view, rubric }: Omit<CoverageProposalProps, 'of'>) {
  const roundOf = (id: string): string => `${id} ${roundById(rubric, id)?.shortName ?? ''}`;
  const criteriaOf = (ids: readonly string[]): string =>
    ids.map((id) => `${id} ${criterionById(rubric, id)?.shortName ?? ''}`).join(', ');
  return (
    <ul className={css.additions}>
      {view.proposal.additions.map(({ roundId, person, criterionIds }) => (
        <li key={`${roundId} ${person.id}`}>
          <AvatarName person={person}>
            <span className={css.muted}> · {roundOf(roundId)}</span>
          </AvatarName>
          <span className={css.small}>{words.helps(criteriaOf(criterionIds))}</span>
        </li>
      ))}
    </ul>
  );
}

export function CoverageProposal(props: CoverageProposalProps) {
  const { of, view } = props;
  const { additions, isSmallest, beyondHelp } = view.proposal;
  const { add, isChanged, failure } = useAdd(props);
  if (additions.length === 0 && beyondHelp.length === 0 && !isChanged) return null;
  return (
    <Card title={words.title} hint={additions.length > 0 ? words.hint(isSmallest) : undefined} padding="none">
      {additions.length > 0 && <Additions {...props} />}
      <div className={css.do}>
        {isChanged && (
          <Notice tone="warn" title={words.changed} live>
            {words.changedText}
          </Notice>
        )}
        {failure && (
          <Notice tone="danger" title={failure.title} live>
            {failure.detail}
          </Notice>
        )}
        {additions.length > 0 && (
          <Button variant="primary" busy={add.isPending} onClick={() => add.mutate()}>
            {words.add(additions.length)}
          </Button>
        )}
        {beyondHelp.length > 0 && (
          <Notice tone="warn" title={words.beyond}>
            <ul className={css.beyond}>
              {beyondHelp.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <Link to={`${paths.requisition(of.requisitionId)}?tab=people`}>{words.toPeople}</Link>
          </Notice>
        )}
      </div>
    </Card>
  );
}
