import { MyWorkPage } from '../../features/my-work/components/my-work-page.js';

export const Page = MyWorkPage;
