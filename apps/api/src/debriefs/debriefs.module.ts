import { Module } from '@nestjs/common';
import { DebriefLoader } from './debrief-loader.js';
import { DebriefReads } from './debrief-reads.js';
import { DebriefsController } from './debriefs.controller.js';
import { GetDebriefService } from './get-debrief.service.js';

@Module({
  controllers: [DebriefsController],
  providers: [DebriefLoader, DebriefReads, GetDebriefService],
})
export class DebriefsModule {}
