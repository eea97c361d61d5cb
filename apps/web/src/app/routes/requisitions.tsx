import { RequisitionsPage } from '../../features/requisitions/components/requisitions-page.js';

export const Page = RequisitionsPage;
