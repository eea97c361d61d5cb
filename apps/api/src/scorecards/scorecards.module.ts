import { Module } from '@nestjs/common';
import { OwnCardAccess } from '../platform/access/index.js';
import { CardArtifacts } from '../platform/evidence/index.js';
import { AnswerAssignmentService } from './answer-assignment.service.js';
import { AssignmentAnswersController } from './assignment-answers.controller.js';
import { CardKits } from './card-kits.js';
import { CardOpener } from './card-opener.js';
import { ConflictDeclarer } from './conflict-declarer.js';
import { DraftStore } from './draft-store.js';
import { GetScorecardService } from './get-scorecard.service.js';
import { MyWorkController } from './my-work.controller.js';
import { MyWorkService } from './my-work.service.js';
import { PanelResults } from './panel-results.js';
import { PinnedCards } from './pinned-cards.js';
import { SaveDraftService } from './save-draft.service.js';
import { ReviseScorecardService } from './revise-scorecard.service.js';
import { RevisionStore } from './revision-store.js';
import { ScorecardsController } from './scorecards.controller.js';
import { SealedCards } from './sealed-cards.js';
import { SealedCardsController } from './sealed-cards.controller.js';
import { StaleDrafts } from './stale-drafts.js';
import { SubmissionStore } from './submission-store.js';
import { SubmitScorecardService } from './submit-scorecard.service.js';
import { WithdrawScorecardService } from './withdraw-scorecard.service.js';
import { WithdrawalStore } from './withdrawal-store.js';

@Module({
  controllers: [MyWorkController, AssignmentAnswersController, ScorecardsController, SealedCardsController],
  providers: [
    OwnCardAccess,
    CardArtifacts,
    CardKits,
    PinnedCards,
    GetScorecardService,
    DraftStore,
    SaveDraftService,
    StaleDrafts,
    SubmitScorecardService,
    PanelResults,
    SubmissionStore,
    SealedCards,
    ReviseScorecardService,
    RevisionStore,
    WithdrawScorecardService,
    WithdrawalStore,
    AnswerAssignmentService,
    CardOpener,
    ConflictDeclarer,
    MyWorkService,
  ],
})
export class ScorecardsModule {}
