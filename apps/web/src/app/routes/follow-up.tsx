import { FollowUpPage } from '../../features/follow-up/components/follow-up-page.js';

export const Page = FollowUpPage;
