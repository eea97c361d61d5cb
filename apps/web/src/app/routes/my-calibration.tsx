import { MyCalibrationPage } from '../../features/my-calibration/components/my-calibration-page.js';

export const Page = MyCalibrationPage;
