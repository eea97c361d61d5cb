import { ApplicationScoreEntity } from './application-score.entity.js';
import { ApplicationEntity } from './application.entity.js';
import { AssignmentEntity } from './assignment.entity.js';
import { AuditEntryEntity } from './audit-entry.entity.js';
import { AuditPayloadEntity } from './audit-payload.entity.js';
import { CalibrationGrantEntity } from './calibration-grant.entity.js';
import { CandidateEntity } from './candidate.entity.js';
import { CompBandEntity } from './comp-band.entity.js';
import { DebriefAppointmentEntity } from './debrief-appointment.entity.js';
import { MailPreferenceEntity } from './mail-preference.entity.js';
import { MailEntity } from './mail.entity.js';
import { DecisionPayloadEntity } from './decision-payload.entity.js';
import { DecisionLinkEntity } from './decision-link.entity.js';
import { DecisionRecordEntity } from './decision-record.entity.js';
import { DecisionEntity } from './decision.entity.js';
import { DocumentEntity } from './document.entity.js';
import { EvalArtifactEntity } from './eval-artifact.entity.js';
import { LoopArtifactEntity } from './loop-artifact.entity.js';
import { IdempotencyKeyEntity } from './idempotency-key.entity.js';
import { InterviewEntity } from './interview.entity.js';
import { JobEntity } from './job.entity.js';
import { LoopEventEntity } from './loop-event.entity.js';
import { OneTimeLinkEntity } from './one-time-link.entity.js';
import { OrganisationEntity } from './organisation.entity.js';
import { PanelScoreEntity } from './panel-score.entity.js';
import { PersonRoleEntity } from './person-role.entity.js';
import { PersonEntity } from './person.entity.js';
import { RaterLabelKeyEntity } from './rater-label-key.entity.js';
import { RatingEntity } from './rating.entity.js';
import { RecusalEntity } from './recusal.entity.js';
import { ReportExportEntity } from './report-export.entity.js';
import { RequisitionMemberEntity } from './requisition-member.entity.js';
import { RequisitionPanelEntity } from './requisition-panel.entity.js';
import { RequisitionEntity } from './requisition.entity.js';
import { RubricPublicationEntity } from './rubric-publication.entity.js';
import { RubricVersionEntity } from './rubric-version.entity.js';
import { RevisionRatingEntity } from './revision-rating.entity.js';
import { ScorecardRevisionEntity } from './scorecard-revision.entity.js';
import { ScorecardWithdrawalEntity } from './scorecard-withdrawal.entity.js';
import { ScorecardEntity } from './scorecard.entity.js';
import { ScreenCardEntity } from './screen-card.entity.js';
import { SessionEntity } from './session.entity.js';
import { SetVersionEntity } from './set-version.entity.js';
import { VoteEntity } from './vote.entity.js';
import { AskedQuestionEntity } from './asked-question.entity.js';
import { CalibrationFitEntity } from './calibration-fit.entity.js';
import { CalibrationSettingEntity } from './calibration-setting.entity.js';
import { CardTimeEntity } from './card-time.entity.js';
import { LoopPlanEntity } from './loop-plan.entity.js';
import { ReminderPauseEntity } from './reminder-pause.entity.js';
import { RequisitionPlanEntity } from './requisition-plan.entity.js';
import { WorkCalendarEntity } from './work-calendar.entity.js';
import { CaseVersionEntity } from './case-version.entity.js';
import { CaseAssignmentEntity } from './case-assignment.entity.js';
import { CaseCardEntity } from './case-card.entity.js';
import { CaseRatingEntity } from './case-rating.entity.js';
import { TrainingPolicyEntity } from './training-policy.entity.js';
import { InterviewerCertificationEntity } from './interviewer-certification.entity.js';
import { CompBandTermsEntity } from './comp-band-terms.entity.js';
import { CompBandApprovalEntity } from './comp-band-approval.entity.js';
import { CompReferenceEntity } from './comp-reference.entity.js';
import { CompRateEntity } from './comp-rate.entity.js';
import { CompAssumptionEntity } from './comp-assumption.entity.js';
import { CompOfferEntity } from './comp-offer.entity.js';
import { CompHeadcountEntity } from './comp-headcount.entity.js';
import { BandOpeningEntity } from './band-opening.entity.js';
import { CalendarFeedEntity } from './calendar-feed.entity.js';
import { ChainHeadEntity } from './chain-head.entity.js';
import { CompOpeningEntity } from './comp-opening.entity.js';
import { PayDisclosureEntity } from './pay-disclosure.entity.js';
import { PayDisclosurePolicyEntity } from './pay-disclosure-policy.entity.js';
import { RoleVignetteAnswerEntity } from './role-vignette-answer.entity.js';
import { RoleVignetteSetEntity } from './role-vignette-set.entity.js';
import { CardFeedbackEntity } from './card-feedback.entity.js';
import { DebriefRoomEntity } from './debrief-room.entity.js';
import { HiringVetoEntity } from './hiring-veto.entity.js';
import { PacketOpeningEntity } from './packet-opening.entity.js';
import { ParkedItemEntity } from './parked-item.entity.js';
import { RoomNoteEntity } from './room-note.entity.js';
import { LiveEventEntity } from './live-event.entity.js';
import { ProjectorCodeEntity } from './projector-code.entity.js';
import { ProjectorEntity } from './projector.entity.js';
import { RoomPresenceEntity } from './room-presence.entity.js';

export {
  ApplicationScoreEntity,
  ApplicationEntity,
  AssignmentEntity,
  AuditEntryEntity,
  AuditPayloadEntity,
  CandidateEntity,
  CompBandEntity,
  DebriefAppointmentEntity,
  MailPreferenceEntity,
  MailEntity,
  DecisionPayloadEntity,
  DecisionLinkEntity,
  DecisionRecordEntity,
  DecisionEntity,
  DocumentEntity,
  EvalArtifactEntity,
  LoopArtifactEntity,
  IdempotencyKeyEntity,
  InterviewEntity,
  JobEntity,
  LoopEventEntity,
  OneTimeLinkEntity,
  OrganisationEntity,
  PanelScoreEntity,
  PersonRoleEntity,
  PersonEntity,
  RaterLabelKeyEntity,
  RatingEntity,
  RecusalEntity,
  ReportExportEntity,
  RequisitionMemberEntity,
  RequisitionPanelEntity,
  RequisitionEntity,
  RubricPublicationEntity,
  RubricVersionEntity,
  RevisionRatingEntity,
  ScorecardEntity,
  ScorecardRevisionEntity,
  ScorecardWithdrawalEntity,
  ScreenCardEntity,
  SessionEntity,
  VoteEntity,
  AskedQuestionEntity,
  CalibrationFitEntity,
  CalibrationSettingEntity,
  CardTimeEntity,
  LoopPlanEntity,
  ReminderPauseEntity,
  RequisitionPlanEntity,
  WorkCalendarEntity,
  CaseVersionEntity,
  CaseAssignmentEntity,
  CaseCardEntity,
  CaseRatingEntity,
  TrainingPolicyEntity,
  InterviewerCertificationEntity,
  CompBandTermsEntity,
  CompBandApprovalEntity,
  CompReferenceEntity,
  CompRateEntity,
  CompAssumptionEntity,
  CompOfferEntity,
  CompHeadcountEntity,
  BandOpeningEntity,
  CalendarFeedEntity,
  ChainHeadEntity,
  CompOpeningEntity,
  PayDisclosureEntity,
  PayDisclosurePolicyEntity,
  RoleVignetteSetEntity,
  RoleVignetteAnswerEntity,
  CardFeedbackEntity,
  DebriefRoomEntity,
  HiringVetoEntity,
  PacketOpeningEntity,
  ParkedItemEntity,
  RoomNoteEntity,
  LiveEventEntity,
  ProjectorCodeEntity,
  ProjectorEntity,
  RoomPresenceEntity,
  CalibrationGrantEntity,
  SetVersionEntity,
};
export type { FitScope } from './calibration-fit.entity.js';
export type { DecisionDissent, DecisionRationale } from './decision.entity.js';

/** Every table of the product. */
export const ENTITIES = [
  ApplicationScoreEntity,
  ApplicationEntity,
  AssignmentEntity,
  AuditEntryEntity,
  AuditPayloadEntity,
  CandidateEntity,
  CompBandEntity,
  DebriefAppointmentEntity,
  MailPreferenceEntity,
  MailEntity,
  DecisionPayloadEntity,
  DecisionLinkEntity,
  DecisionRecordEntity,
  DecisionEntity,
  DocumentEntity,
  EvalArtifactEntity,
  LoopArtifactEntity,
  IdempotencyKeyEntity,
  InterviewEntity,
  JobEntity,
  LoopEventEntity,
  OneTimeLinkEntity,
  OrganisationEntity,
  PanelScoreEntity,
  PersonRoleEntity,
  PersonEntity,
  RaterLabelKeyEntity,
  RatingEntity,
  RecusalEntity,
  ReportExportEntity,
  RequisitionMemberEntity,
  RequisitionPanelEntity,
  RequisitionEntity,
  RubricPublicationEntity,
  RubricVersionEntity,
  RevisionRatingEntity,
  ScorecardEntity,
  ScorecardRevisionEntity,
  ScorecardWithdrawalEntity,
  ScreenCardEntity,
  SessionEntity,
  VoteEntity,
  AskedQuestionEntity,
  CalibrationFitEntity,
  CalibrationSettingEntity,
  CardTimeEntity,
  LoopPlanEntity,
  ReminderPauseEntity,
  RequisitionPlanEntity,
  WorkCalendarEntity,
  CaseVersionEntity,
  CaseAssignmentEntity,
  CaseCardEntity,
  CaseRatingEntity,
  TrainingPolicyEntity,
  InterviewerCertificationEntity,
  CompBandTermsEntity,
  CompBandApprovalEntity,
  CompReferenceEntity,
  CompRateEntity,
  CompAssumptionEntity,
  CompOfferEntity,
  CompHeadcountEntity,
  BandOpeningEntity,
  CalendarFeedEntity,
  ChainHeadEntity,
  CompOpeningEntity,
  PayDisclosureEntity,
  PayDisclosurePolicyEntity,
  RoleVignetteSetEntity,
  RoleVignetteAnswerEntity,
  CardFeedbackEntity,
  DebriefRoomEntity,
  HiringVetoEntity,
  PacketOpeningEntity,
  ParkedItemEntity,
  RoomNoteEntity,
  LiveEventEntity,
  ProjectorCodeEntity,
  ProjectorEntity,
  RoomPresenceEntity,
  ...[CalibrationGrantEntity, SetVersionEntity],
] as const;
