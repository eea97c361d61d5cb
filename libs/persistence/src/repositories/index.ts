// Every repository, provided and exported by PersistenceModule. Append yours to the exports and to the array.
import { CalibrationCaseRepository } from './calibration-case.repository.js';
import { MirrorRepository } from './mirror.repository.js';
import { TrainingRepository } from './training.repository.js';
import { EvalArtifactRepository } from './eval-artifact.repository.js';
import { LoopArtifactRepository } from './loop-artifact.repository.js';
import { PanelScoreRepository } from './panel-score.repository.js';
import { RatingRepository } from './rating.repository.js';
import { ScorecardRepository } from './scorecard.repository.js';
import { ScorecardRevisionRepository } from './scorecard-revision.repository.js';
import { ScorecardWithdrawalRepository } from './scorecard-withdrawal.repository.js';
import { ScorecardPacketRepository } from './scorecard-packet.repository.js';
import { WorkRepository } from './work.repository.js';
import { ApplicationRepository } from './application.repository.js';
import { AssignmentRepository } from './assignment.repository.js';
import { BandRepository } from './band.repository.js';
import { CandidateRepository } from './candidate.repository.js';
import { DocumentRepository } from './document.repository.js';
import { InterviewRepository } from './interview.repository.js';
import { LoopEventRepository } from './loop-event.repository.js';
import { LoopFactsRepository } from './loop-facts.repository.js';
import { RecusalRepository } from './recusal.repository.js';
import { RequisitionRepository } from './requisition.repository.js';
import { ScreenCardRepository } from './screen-card.repository.js';
import { DebriefRepository } from './debrief.repository.js';
import { CalendarFeedRepository } from './calendar-feed.repository.js';
import { DebriefAppointmentRepository } from './debrief-appointment.repository.js';
import { MailRepository } from './mail.repository.js';
import { DecisionChainRepository } from './decision-chain.repository.js';
import { DecisionRecordRepository } from './decision-record.repository.js';
import { DecisionRepository } from './decision.repository.js';
import { VoteRepository } from './vote.repository.js';
import { CalibrationRepository } from './calibration.repository.js';
import { CalibrationFitRepository } from './calibration-fit.repository.js';
import { CalibrationGrantRepository } from './calibration-grant.repository.js';
import { ReportExportRepository } from './report-export.repository.js';
import { AccessRepository } from './access.repository.js';
import { OneTimeLinkRepository } from './one-time-link.repository.js';
import { OrganisationRepository } from './organisation.repository.js';
import { PersonRepository } from './person.repository.js';
import { RubricRepository } from './rubric.repository.js';
import { RubricUseRepository } from './rubric-use.repository.js';
import { SeedRepository } from './seed.repository.js';
import { SessionRepository } from './session.repository.js';
import { AuditTrail } from './audit-trail.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { JobRepository } from './job.repository.js';
import { AskedQuestionRepository } from './asked-question.repository.js';
import { CardTimeRepository } from './card-time.repository.js';
import { LiveEventRepository } from './live-event.repository.js';
import { ProjectorRepository } from './projector.repository.js';
import { RoomPresenceRepository } from './room-presence.repository.js';
import { LoopPlanRepository } from './loop-plan.repository.js';
import { ReminderRepository } from './reminder.repository.js';
import { DisclosureRepository } from './disclosure.repository.js';
import { MarketRepository } from './market.repository.js';
import { BandOpeningRepository } from './band-opening.repository.js';
import { OfferRepository } from './offer.repository.js';
import { RoleVignetteRepository } from './role-vignette.repository.js';
import { CardFeedbackRepository } from './card-feedback.repository.js';
import { DebriefRoomRepository } from './debrief-room.repository.js';
import { HiringVetoRepository } from './hiring-veto.repository.js';
import { RoomNoteRepository } from './room-note.repository.js';

export * from './card-feedback.repository.js';
export * from './debrief-room.repository.js';
export * from './hiring-veto.repository.js';
export * from './room-note.repository.js';
export * from './debrief.repository.js';
export * from './decision-chain.repository.js';
export * from './calendar-feed.repository.js';
export * from './debrief-appointment.repository.js';
export * from './mail.repository.js';
export * from './decision-record.repository.js';
export * from './decision.repository.js';
export * from './vote.repository.js';
export * from './calibration.repository.js';
export * from './calibration-fit.repository.js';
export * from './calibration-grant.repository.js';
export * from './report-export.repository.js';
export * from './access.repository.js';
export * from './one-time-link.repository.js';
export * from './organisation.repository.js';
export * from './person.repository.js';
export * from './rubric.repository.js';
export * from './rubric-use.repository.js';
export * from './seed.repository.js';
export * from './session.repository.js';
export * from './audit-trail.js';
export * from './idempotency.repository.js';
export * from './job.repository.js';
export * from './eval-artifact.repository.js';
export * from './loop-artifact.repository.js';
export * from './panel-score.repository.js';
export * from './rating.repository.js';
export * from './scorecard.repository.js';
export * from './scorecard-revision.repository.js';
export * from './scorecard-withdrawal.repository.js';
export * from './scorecard-packet.repository.js';
export * from './work.repository.js';
export * from './application.repository.js';
export * from './assignment.repository.js';
export * from './band.repository.js';
export * from './candidate.repository.js';
export * from './document.repository.js';
export * from './interview.repository.js';
export * from './loop-event.repository.js';
export * from './loop-facts.repository.js';
export * from './recusal.repository.js';
export * from './requisition.repository.js';
export * from './screen-card.repository.js';
export * from './asked-question.repository.js';
export * from './card-time.repository.js';
export * from './loop-plan.repository.js';
export * from './reminder.repository.js';
export * from './calibration-case.repository.js';
export * from './mirror.repository.js';
export * from './training.repository.js';
export * from './disclosure.repository.js';
export * from './market.repository.js';
export * from './band-opening.repository.js';
export * from './offer.repository.js';
export * from './role-vignette.repository.js';
export * from './live-event.repository.js';
export * from './projector.repository.js';
export * from './room-presence.repository.js';

export const REPOSITORIES = [
  AuditTrail,
  IdempotencyRepository,
  JobRepository,
  AccessRepository,
  OneTimeLinkRepository,
  OrganisationRepository,
  PersonRepository,
  RubricRepository,
  RubricUseRepository,
  SeedRepository,
  SessionRepository,
  EvalArtifactRepository,
  LoopArtifactRepository,
  PanelScoreRepository,
  RatingRepository,
  ScorecardRepository,
  ScorecardRevisionRepository,
  ScorecardWithdrawalRepository,
  ScorecardPacketRepository,
  WorkRepository,
  ApplicationRepository,
  AssignmentRepository,
  BandRepository,
  CandidateRepository,
  DocumentRepository,
  InterviewRepository,
  LoopEventRepository,
  LoopFactsRepository,
  RecusalRepository,
  RequisitionRepository,
  ScreenCardRepository,
  AskedQuestionRepository,
  CardTimeRepository,
  LoopPlanRepository,
  ReminderRepository,
  DebriefRepository,
  DecisionChainRepository,
  CalendarFeedRepository,
  DebriefAppointmentRepository,
  MailRepository,
  DecisionRecordRepository,
  DecisionRepository,
  VoteRepository,
  CalibrationRepository,
  CalibrationFitRepository,
  ReportExportRepository,
  CalibrationCaseRepository,
  MirrorRepository,
  TrainingRepository,
  DisclosureRepository,
  MarketRepository,
  BandOpeningRepository,
  OfferRepository,
  RoleVignetteRepository,
  CardFeedbackRepository,
  DebriefRoomRepository,
  HiringVetoRepository,
  RoomNoteRepository,
  LiveEventRepository,
  ProjectorRepository,
  RoomPresenceRepository,
  CalibrationGrantRepository,
];
