import { Global, Module } from '@nestjs/common';
import { LoopSealer } from '../platform/demo/loop-sealer.js';
import { CastVoteService } from './cast-vote.service.js';
import { DebriefLoader } from './debrief-loader.js';
import { DebriefReads } from './debrief-reads.js';
import { DebriefsController } from './debriefs.controller.js';
import { DecisionDesk } from './decision-desk.js';
import { DecisionSettings } from './decision-settings.js';
import { ExportRecordService } from './export-record.service.js';
import { GetDebriefService } from './get-debrief.service.js';
import { RecordDecisionService } from './record-decision.service.js';
import { RecordReader } from './record-reader.js';
import { ROOM_PROVIDERS } from './room/room-providers.js';
import { FeedbackController, MyFeedbackController, RoomController } from './room/room.controller.js';
import { SealDecisionService } from './seal-decision.service.js';
import { WithdrawnCards } from './withdrawn-cards.js';

/** Global for its one export: the demo's loader seals through it, and no feature imports another. */
@Global()
@Module({
  controllers: [DebriefsController, RoomController, FeedbackController, MyFeedbackController],
  providers: [
    DebriefLoader,
    DebriefReads,
    GetDebriefService,
    CastVoteService,
    DecisionDesk,
    DecisionSettings,
    RecordDecisionService,
    RecordReader,
    WithdrawnCards,
    SealDecisionService,
    ExportRecordService,
    ...ROOM_PROVIDERS,
    { provide: LoopSealer, useExisting: SealDecisionService },
  ],
  exports: [LoopSealer],
})
export class DebriefsModule {}
