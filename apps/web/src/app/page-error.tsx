import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { EmptyState } from '../components/ui/empty-state.js';
import { ErrorState } from '../components/ui/error-state.js';
import { ButtonLink } from '../components/ui/link.js';
import { PageBody, PageHeader } from '../components/ui/page.js';
import { paths } from '../lib/paths.js';
import { isNotFound, isUnreachable } from '../lib/problem.js';
import css from './page-error.module.css';
import { texts } from './texts.js';

export function PageNotFound() {
  return (
    <>
      <PageHeader title={texts.notFound.title} />
      <PageBody width="reading">
        <EmptyState
          title={texts.notFound.heading}
          action={<ButtonLink to={paths.myWork()}>{texts.notFound.action}</ButtonLink>}
        >
          {texts.notFound.text}
        </EmptyState>
      </PageBody>
    </>
  );
}

/** Shown in place of a page that failed; the shell around it stays usable. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const { reset: resetQueries } = useQueryErrorResetBoundary();
  if (isNotFound(error)) return <PageNotFound />;
  const retry = (): void => {
    resetQueries();
    reset();
    void router.invalidate();
  };
  return (
    <>
      <PageHeader title={texts.error.title} />
      <PageBody width="reading">
        <ErrorState error={error} onRetry={retry} />
        {isUnreachable(error) && (
          <p className={css.offline}>
            {texts.error.offline} <ButtonLink to={paths.myWork()}>{texts.error.toWork}</ButtonLink>
          </p>
        )}
      </PageBody>
    </>
  );
}
