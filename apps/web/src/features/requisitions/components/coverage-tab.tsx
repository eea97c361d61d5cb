import type { CoverageView, RequisitionView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { Notice } from '../../../components/ui/notice.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { paths } from '../../../lib/paths.js';
import { useRubric } from '../../../lib/queries/rubrics.js';
import { useUrlState } from '../../../lib/router.js';
import { type CoverageOf, coverageQuery } from '../api/coverage.js';
import { coverageTexts as texts } from '../texts-coverage.js';
import { CoverageCheck } from './coverage-check.js';
import { CoverageMatrix } from './coverage-matrix.js';
import { CoverageProposal } from './coverage-proposal.js';
import { CoverageWarnings } from './coverage-warnings.js';

function About({ loop, onPanel }: { readonly loop: string; readonly onPanel: () => void }) {
  if (loop === '') return <Card title={texts.panel} hint={texts.panelHint} />;
  const actions = (
    <>
      <ButtonLink to={paths.application(loop)} size="sm">
        {texts.toLoop}
      </ButtonLink>
      <Button size="sm" onClick={onPanel}>
        {texts.toPanel}
      </Button>
    </>
  );
  return <Card title={texts.loop} hint={texts.loopHint} actions={actions} />;
}

interface PartsProps {
  readonly of: CoverageOf;
  readonly view: CoverageView;
  readonly requisition: RequisitionView;
}

function Parts({ of, view, requisition }: PartsProps) {
  const { rubric } = useRubric(requisition.rubricVersionId);
  return (
    <>
      {view.warnings.length === 0 && <Notice tone="ok">{texts.ok}</Notice>}
      <CoverageProposal key={`${of.requisitionId} ${of.loop}`} of={of} view={view} rubric={rubric} />
      <CoverageWarnings view={view} />
      <CoverageMatrix view={view} rubric={rubric} />
      <CoverageCheck check={view.check} />
    </>
  );
}

/** Criteria x rounds x raters, what is thin, the fewest additions that help, and what will be computable then. */
export function CoverageTab({ requisition }: { readonly requisition: RequisitionView }) {
  const [loop, setLoop] = useUrlState('loop', '');
  const of = { requisitionId: requisition.id, loop };
  const result = useQuery(coverageQuery(of));
  return (
    <>
      <About loop={loop} onPanel={() => setLoop('')} />
      {result.data ? (
        <Parts of={of} view={result.data} requisition={requisition} />
      ) : result.error ? (
        <ErrorState error={result.error} onRetry={() => void result.refetch()} />
      ) : (
        <Skeleton height={420} />
      )}
    </>
  );
}
