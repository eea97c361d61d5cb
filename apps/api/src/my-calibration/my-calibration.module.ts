import { Module } from '@nestjs/common';
import { MyCalibrationController } from './my-calibration.controller.js';
import { MyCalibrationService } from './my-calibration.service.js';

@Module({ controllers: [MyCalibrationController], providers: [MyCalibrationService] })
export class MyCalibrationModule {}
