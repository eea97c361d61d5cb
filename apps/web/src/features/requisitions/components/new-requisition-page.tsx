import { EmptyState } from '../../../components/ui/empty-state.js';
import { ButtonLink, Link } from '../../../components/ui/link.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { paths } from '../../../lib/paths.js';
import { useRubrics } from '../../../lib/queries/rubrics.js';
import { firstChoice } from '../rubric-choices.js';
import { texts } from '../texts.js';
import { NewRequisitionForm } from './new-requisition-form.js';

export function NewRequisitionPage() {
  const versions = useRubrics();
  const first = firstChoice(versions);
  return (
    <>
      <PageHeader
        title={texts.create.title}
        subtitle={texts.create.subtitle}
        crumb={<Link to={paths.requisitions()}>{texts.page.crumb}</Link>}
      />
      <PageBody width="form">
        {first ? (
          <NewRequisitionForm versions={versions} first={first} />
        ) : (
          <EmptyState
            title={texts.create.noRubric.title}
            action={<ButtonLink to={paths.rubrics()}>{texts.list.none.rubrics}</ButtonLink>}
          >
            {texts.create.noRubric.text}
          </EmptyState>
        )}
      </PageBody>
    </>
  );
}
