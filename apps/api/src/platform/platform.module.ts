import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { Clock, IdSource } from '@app/domain';
import { AppConfig } from '../config/app-config.js';
import { LoopAccess, RequisitionAccess } from './access/index.js';
import { LoopChanges, RecordedChanges, RequisitionChanges } from './changes/index.js';
import { BandOpenings, DisclosureGate, ReferencePack } from './compensation/index.js';
import { Passwords } from './auth/passwords.js';
import { SameOriginGuard } from './auth/same-origin.guard.js';
import { SessionGuard } from './auth/session.guard.js';
import { Sessions } from './auth/sessions.js';
import { SignInThrottle } from './auth/sign-in-throttle.js';
import { SecretSource } from './clock/secret-source.js';
import { SystemClock } from './clock/system-clock.js';
import { UuidSource } from './clock/uuid-source.js';
import { ProblemFilter } from './errors/problem.filter.js';
import { FoundingPacks } from './founding/founding-packs.js';
import { EtagInterceptor } from './http/etag.interceptor.js';
import { IdempotencyClaims, IdempotencyInterceptor } from './idempotency/index.js';
import { Lifecycle } from './lifecycle/lifecycle.js';
import { LoopCounts, LoopMoves, LoopRounds, PacketService, PanelExit, PlanReader } from './loops/index.js';
import { MailTransport, Outbox, SmtpTransport } from './mail/index.js';
import { OneTimeLinks } from './links/one-time-links.js';
import { BrowserSession } from './people/browser-session.js';
import { SessionViews } from './people/session-view.js';
import { PermissionGuard } from './permissions/index.js';
import { CardTimes, QuestionExposure } from './questions/index.js';
import { CasePacks } from './rubric-packs/case-packs.js';
import { VignettePacks } from './rubric-packs/vignette-packs.js';
import { RubricPacks } from './rubric-packs/rubric-packs.js';
import { ShippedPacks } from './rubric-packs/shipped-packs.js';
import { LadderReader } from './training/index.js';
import { RequestValidationPipe } from './validation/index.js';

const SHARED = [
  { provide: Clock, useClass: SystemClock },
  { provide: IdSource, useClass: UuidSource },
  SecretSource,
  Lifecycle,
  LoopAccess,
  RequisitionAccess,
  RecordedChanges,
  LoopChanges,
  RequisitionChanges,
  BandOpenings,
  DisclosureGate,
  ReferencePack,
  LoopCounts,
  LoopMoves,
  LoopRounds,
  PacketService,
  PanelExit,
  PlanReader,
  CardTimes,
  QuestionExposure,
  Passwords,
  Sessions,
  SignInThrottle,
  CasePacks,
  VignettePacks,
  LadderReader,
  {
    provide: ShippedPacks,
    useFactory: ({ rubricsDir }: AppConfig) => ShippedPacks.in(rubricsDir),
    inject: [AppConfig],
  },
  RubricPacks,
  FoundingPacks,
  IdempotencyClaims,
  OneTimeLinks,
  Outbox,
  { provide: MailTransport, useClass: SmtpTransport },
  SessionViews,
  BrowserSession,
];

// Guards run in this order: where from, who, may they knock. Nothing else refuses before a handler.
const EVERY_REQUEST = [
  { provide: APP_GUARD, useClass: SameOriginGuard },
  { provide: APP_GUARD, useClass: SessionGuard },
  { provide: APP_GUARD, useClass: PermissionGuard },
  { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
  { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  { provide: APP_PIPE, useClass: RequestValidationPipe },
  { provide: APP_FILTER, useClass: ProblemFilter },
];

/** What every feature stands on; knows none of them. */
@Module({})
export class PlatformModule {
  static with(config: AppConfig): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [{ provide: AppConfig, useValue: config }, ...SHARED, ...EVERY_REQUEST],
      exports: [AppConfig, ...SHARED.map((one) => ('provide' in one ? one.provide : one))],
    };
  }
}
