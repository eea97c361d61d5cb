import { InvitationPage } from '../../features/setup/components/invitation-page.js';
import { usePathParam } from '../../lib/router.js';
import { useEnter } from '../use-enter.js';

export function Page() {
  return <InvitationPage token={usePathParam('token')} onDone={useEnter()} />;
}

export const Pending = () => null;
