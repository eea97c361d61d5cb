import { CasesPage } from '../../features/calibration-cases/components/cases-page.js';

export const Page = CasesPage;
