import { ProjectorPage } from '../../features/projector/components/projector-page.js';

export const Page = ProjectorPage;

export const Pending = () => null;
