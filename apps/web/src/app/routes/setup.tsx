import { SetupPage } from '../../features/setup/components/setup-page.js';
import { useUrlState } from '../../lib/router.js';
import { useEnter } from '../use-enter.js';

export function Page() {
  const [token] = useUrlState('token', '');
  return <SetupPage token={token} onDone={useEnter()} />;
}

export const Pending = () => null;
