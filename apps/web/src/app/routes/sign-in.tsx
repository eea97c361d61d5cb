import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { SignInPage } from '../../features/session/components/sign-in-page.js';
import { paths } from '../../lib/paths.js';
import { useGo, useUrlState } from '../../lib/router.js';

/** Only an address of this app: '//host' and 'https:' would lead away. */
const isInside = (href: string): boolean => href.startsWith('/') && !href.startsWith('//') && !href.includes('\\');

export function Page() {
  const go = useGo();
  const [next] = useUrlState('next', '');
  const { reset } = useQueryErrorResetBoundary();
  const onSignedIn = (): void => {
    reset();
    go(isInside(next) ? next : paths.myWork());
  };
  return <SignInPage onSignedIn={onSignedIn} />;
}

export const Pending = () => null;
