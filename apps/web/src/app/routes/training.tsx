import { TrainingPage } from '../../features/training/components/training-page.js';

export const Page = TrainingPage;
