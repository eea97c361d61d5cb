import { PeoplePage } from '../../features/people/components/people-page.js';

export const Page = PeoplePage;
