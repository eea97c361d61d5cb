import { Link } from '../../../components/ui/link.js';
import { Notice } from '../../../components/ui/notice.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { paths } from '../../../lib/paths.js';
import { useCase } from '../api/cases.js';
import { texts } from '../texts.js';
import { AnswerForm } from './answer-form.js';
import css from './case.module.css';
import { Comparison } from './comparison.js';
import { Transcript } from './transcript.js';

/** One worked example: rated alone, then compared. */
export function CasePage({ caseId }: { readonly caseId: string }) {
  const view = useCase(caseId);
  const isDone = view.comparison !== null;
  return (
    <>
      <PageHeader
        title={view.case.title}
        crumb={<Link to={paths.calibrationCases()}>{texts.crumb}</Link>}
        subtitle={texts.page.meta(view.round, view.case.minutes)}
      />
      <PageBody>
        {!isDone && <Notice>{texts.page.blind}</Notice>}
        <div className={css.columns}>
          <div className={css.reading} role="region" aria-label={texts.page.transcript} tabIndex={0}>
            <Transcript view={view} />
          </div>
          {isDone ? <Comparison view={view} /> : <AnswerForm view={view} />}
        </div>
      </PageBody>
    </>
  );
}
