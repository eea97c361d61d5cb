import { NewRequisitionPage } from '../../features/requisitions/components/new-requisition-page.js';

export const Page = NewRequisitionPage;
