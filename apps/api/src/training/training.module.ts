import { Module } from '@nestjs/common';
import { GetLadderService } from './get-ladder.service.js';
import { SetLadderService } from './set-ladder.service.js';
import { TrainingController } from './training.controller.js';

@Module({ controllers: [TrainingController], providers: [GetLadderService, SetLadderService] })
export class TrainingModule {}
