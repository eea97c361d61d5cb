import { Global, Module } from '@nestjs/common';
import { LoopSealer } from '../platform/demo/loop-sealer.js';
import { CardArtifacts } from '../platform/evidence/index.js';
import { Ballots } from './ballots.js';
import { CastVoteService } from './cast-vote.service.js';
import { DebriefLoader } from './debrief-loader.js';
import { DebriefReads } from './debrief-reads.js';
import { DebriefsController } from './debriefs.controller.js';
import { DecisionDesk } from './decision-desk.js';
import { DecisionReader } from './decision-reader.js';
import { DecisionSettings } from './decision-settings.js';
import { DecisionWriter } from './decision-writer.js';
import { EarlierDecisions } from './earlier-decisions.js';
import { ExportRecordService } from './export-record.service.js';
import { GetDebriefService } from './get-debrief.service.js';
import { LastVote } from './last-vote.js';
import { LiveModule } from '../platform/live/index.js';
import { CodeThrottle } from './projector/code-throttle.js';
import { GetPairingService } from './projector/get-pairing.service.js';
import { GetProjectionService } from './projector/get-projection.service.js';
import { PairedScreens } from './projector/paired-screens.js';
import { PairProjectorService } from './projector/pair-projector.service.js';
import { ProjectorController, ProjectorPairingController } from './projector/projector.controller.js';
import { ScreenAccess } from './projector/screen-access.js';
import { ScreenCodes } from './projector/screen-codes.js';
import { ShowCodeService } from './projector/show-code.service.js';
import { TypedCodes } from './projector/typed-codes.js';
import { PrintPacketService } from './print-packet.service.js';
import { RecordDecisionService } from './record-decision.service.js';
import { RecordCase } from './record-case.js';
import { RecordEvidence } from './record-evidence.js';
import { RecordReader } from './record-reader.js';
import { RecordSealer } from './record-sealer.js';
import { ROOM_PROVIDERS } from './room/room-providers.js';
import { FeedbackController, MyFeedbackController, RoomController } from './room/room.controller.js';
import { SealCheck } from './seal-check.js';
import { SealDecisionService } from './seal-decision.service.js';
import { WithdrawnCards } from './withdrawn-cards.js';

/** Global for its one export: the demo's loader seals through it, and no feature imports another. */
@Global()
@Module({
  imports: [LiveModule],
  controllers: [
    DebriefsController,
    RoomController,
    FeedbackController,
    MyFeedbackController,
    ProjectorController,
    ProjectorPairingController,
  ],
  providers: [
    CardArtifacts,
    DebriefLoader,
    DebriefReads,
    GetDebriefService,
    Ballots,
    LastVote,
    CastVoteService,
    DecisionDesk,
    DecisionSettings,
    DecisionWriter,
    SealCheck,
    RecordDecisionService,
    DecisionReader,
    EarlierDecisions,
    RecordCase,
    RecordEvidence,
    RecordReader,
    RecordSealer,
    WithdrawnCards,
    SealDecisionService,
    ExportRecordService,
    PrintPacketService,
    ...ROOM_PROVIDERS,
    CodeThrottle,
    ScreenAccess,
    ScreenCodes,
    ShowCodeService,
    GetPairingService,
    PairProjectorService,
    PairedScreens,
    TypedCodes,
    GetProjectionService,
    { provide: LoopSealer, useExisting: SealDecisionService },
  ],
  exports: [LoopSealer],
})
export class DebriefsModule {}
