import { ApplicationScoreEntity } from './application-score.entity.js';
import { ApplicationEntity } from './application.entity.js';
import { AssignmentEntity } from './assignment.entity.js';
import { AuditEntryEntity } from './audit-entry.entity.js';
import { AuditPayloadEntity } from './audit-payload.entity.js';
import { CalibrationGrantEntity } from './calibration-grant.entity.js';
import { CandidateEntity } from './candidate.entity.js';
import { CompBandEntity } from './comp-band.entity.js';
import { DecisionPayloadEntity } from './decision-payload.entity.js';
import { DecisionRecordEntity } from './decision-record.entity.js';
import { DecisionEntity } from './decision.entity.js';
import { DocumentEntity } from './document.entity.js';
import { EvalArtifactEntity } from './eval-artifact.entity.js';
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

export {
  ApplicationScoreEntity,
  ApplicationEntity,
  AssignmentEntity,
  AuditEntryEntity,
  AuditPayloadEntity,
  CandidateEntity,
  CompBandEntity,
  DecisionPayloadEntity,
  DecisionRecordEntity,
  DecisionEntity,
  DocumentEntity,
  EvalArtifactEntity,
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
  DecisionPayloadEntity,
  DecisionRecordEntity,
  DecisionEntity,
  DocumentEntity,
  EvalArtifactEntity,
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
  ...[CalibrationGrantEntity, SetVersionEntity],
] as const;
