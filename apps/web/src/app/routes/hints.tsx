import { HintsPage } from '../../features/scorecards/components/hints-page.js';

export const Page = HintsPage;
