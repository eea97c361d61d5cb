import { type DynamicModule, Module } from '@nestjs/common';
import { type DatabaseConfig, PersistenceModule } from '@app/persistence';
import type { AppConfig } from './config/app-config.js';
import { AuditModule } from './audit/audit.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { CalibrationCasesModule } from './calibration-cases/calibration-cases.module.js';
import { CalibrationModule } from './calibration/calibration.module.js';
import { CandidatesModule } from './candidates/candidates.module.js';
import { CompensationModule } from './compensation/compensation.module.js';
import { DebriefsModule } from './debriefs/debriefs.module.js';
import { DemoModule } from './demo/demo.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { FollowUpModule } from './follow-up/follow-up.module.js';
import { HealthModule } from './health/health.module.js';
import { MailModule } from './mail/mail.module.js';
import { LoopPlansModule } from './loop-plans/loop-plans.module.js';
import { MyCalibrationModule } from './my-calibration/my-calibration.module.js';
import { PeopleModule } from './people/people.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { RequisitionsModule } from './requisitions/requisitions.module.js';
import { RoleVignettesModule } from './role-vignettes/role-vignettes.module.js';
import { RubricsModule } from './rubrics/rubrics.module.js';
import { SessionModule } from './session/session.module.js';
import { SetupModule } from './setup/setup.module.js';
import { TrainingModule } from './training/training.module.js';
import { LiveModule } from './platform/live/index.js';
import { PlatformModule } from './platform/platform.module.js';
import { ScorecardsModule } from './scorecards/scorecards.module.js';

/** Every feature of the product, in one list. */
const FEATURES = [
  HealthModule,
  AuditModule,
  CalendarModule,
  LiveModule,
  EvidenceModule,
  ScorecardsModule,
  PeopleModule,
  RubricsModule,
  SessionModule,
  SetupModule,
  DebriefsModule,
  RequisitionsModule,
  CandidatesModule,
  LoopPlansModule,
  MailModule,
  FollowUpModule,
  RemindersModule,
  CompensationModule,
  CalibrationModule,
  CalibrationCasesModule,
  MyCalibrationModule,
  TrainingModule,
  RoleVignettesModule,
  DemoModule,
];

@Module({})
export class AppModule {
  static with(config: AppConfig, database: DatabaseConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config), PersistenceModule.forRoot(database), ...FEATURES],
    };
  }
}
