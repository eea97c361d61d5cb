import { Module } from '@nestjs/common';
import { AddCandidateService } from './add-candidate.service.js';
import { AddDocumentService } from './add-document.service.js';
import { ApplicationRows } from './application-rows.js';
import { ApplicationsController } from './applications.controller.js';
import { AssignmentsController } from './assignments.controller.js';
import { BoardEntries } from './board-entries.js';
import { BoardService } from './board.service.js';
import { CandidateImportsController } from './candidate-imports.controller.js';
import { CandidateRegistrar } from './candidate-registrar.js';
import { CandidatesController } from './candidates.controller.js';
import { DocumentFiles } from './document-files.js';
import { DocumentsController } from './documents.controller.js';
import { ExcuseAssignmentService } from './excuse-assignment.service.js';
import { GetApplicationService } from './get-application.service.js';
import { ImportCandidatesService } from './import-candidates.service.js';
import { ImportSettings } from './import-settings.js';
import { ImportWriter } from './import-writer.js';
import { KnownLoops } from './known-loops.js';
import { AddLoopCoverageService } from './add-loop-coverage.service.js';
import { LoopCoverage } from './loop-coverage.js';
import { LoopCoverageController } from './loop-coverage.controller.js';
import { MarkDocumentService } from './mark-document.service.js';
import { MoveConsequences } from './move-consequences.js';
import { MoveLoopService } from './move-loop.service.js';
import { MoveWriter } from './move-writer.js';
import { HoldFollowUp } from './hold-follow-up.js';
import { NewRounds } from './new-rounds.js';
import { PanelEligibility } from './panel-eligibility.js';
import { PanelWriter } from './panel-writer.js';
import { ReadDocumentService } from './read-document.service.js';
import { PracticeController } from './practice.controller.js';
import { PracticeEnd } from './practice-end.js';
import { PracticeService } from './practice.service.js';
import { ReadinessService } from './readiness.service.js';
import { RecuseService } from './recuse.service.js';
import { ReplaceAssignmentService } from './replace-assignment.service.js';
import { SetInterviewService } from './set-interview.service.js';
import { SetPanelService } from './set-panel.service.js';
import { UsualPanel } from './usual-panel.js';

@Module({
  controllers: [
    CandidatesController,
    CandidateImportsController,
    ApplicationsController,
    AssignmentsController,
    LoopCoverageController,
    PracticeController,
    DocumentsController,
  ],
  providers: [
    BoardEntries,
    BoardService,
    CandidateRegistrar,
    AddCandidateService,
    ApplicationRows,
    GetApplicationService,
    SetInterviewService,
    PanelEligibility,
    PanelWriter,
    UsualPanel,
    HoldFollowUp,
    SetPanelService,
    ExcuseAssignmentService,
    RecuseService,
    ReplaceAssignmentService,
    LoopCoverage,
    AddLoopCoverageService,
    MoveWriter,
    MoveConsequences,
    MoveLoopService,
    PracticeService,
    PracticeEnd,
    ReadinessService,
    DocumentFiles,
    AddDocumentService,
    ReadDocumentService,
    MarkDocumentService,
    KnownLoops,
    ImportSettings,
    NewRounds,
    ImportWriter,
    ImportCandidatesService,
  ],
})
export class CandidatesModule {}
