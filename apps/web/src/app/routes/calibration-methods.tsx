import { MethodsPage } from '../../features/calibration/methods/methods-page.js';

export const Page = MethodsPage;
