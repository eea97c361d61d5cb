import { SystemPage } from '../../features/system/components/system-page.js';

export const Page = SystemPage;
