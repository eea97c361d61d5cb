import { Module } from '@nestjs/common';
import { CompensationController } from './compensation.controller.js';
import { GetScreenCardService } from './get-screen-card.service.js';
import { SaveScreenCardService } from './save-screen-card.service.js';
import { SetBandService } from './set-band.service.js';

@Module({
  controllers: [CompensationController],
  providers: [SetBandService, GetScreenCardService, SaveScreenCardService],
})
export class CompensationModule {}
