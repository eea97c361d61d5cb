import { RubricsPage } from '../../features/rubrics/components/rubrics-page.js';

export const Page = RubricsPage;
