import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type {
  DecisionView,
  MyFeedbackView,
  OwnVetoView,
  ParkedItemView,
  RoomNoteView,
  RoomView,
  WrittenFeedbackView,
} from '@app/contracts';
import { CurrentPerson } from '../../platform/auth/current-person.decorator.js';
import type { Person } from '../../platform/auth/person.js';
import { IfMatch } from '../../platform/http/if-match.decorator.js';
import { Idempotent } from '../../platform/idempotency/index.js';
import { RequirePermission } from '../../platform/permissions/index.js';
import {
  DissentDto,
  FeedbackDto,
  FeedbackParams,
  NoteParams,
  ParkDto,
  ParkedParams,
  RoomClockDto,
  RoomDto,
  RoomNoteDto,
  RoomParams,
  SettleDto,
  VetoDto,
} from '../dto/room.dto.js';
import { FeedbackService } from './feedback.service.js';
import { GetRoomService } from './get-room.service.js';
import { OwnWordService } from './own-word.service.js';
import { PacketOpeningService } from './packet-opening.service.js';
import { ReceivedFeedback } from './received-feedback.js';
import { SetRoomService } from './set-room.service.js';
import { WriteDownService } from './write-down.service.js';

@Controller('applications/:applicationId/room')
export class RoomController {
  constructor(
    private readonly getRoom: GetRoomService,
    private readonly setRoom: SetRoomService,
    private readonly writing: WriteDownService,
    private readonly opening: PacketOpeningService,
  ) {}

  @Get()
  @RequirePermission('debrief:read')
  get(@CurrentPerson() person: Person, @Param() { applicationId }: RoomParams): Promise<RoomView> {
    return this.getRoom.execute(person, applicationId);
  }

  @Put()
  @RequirePermission('debrief:run')
  set(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: RoomParams,
    @IfMatch() version: number,
    @Body() body: RoomDto,
  ): Promise<RoomView> {
    return this.setRoom.set(person, applicationId, body, version);
  }

  @Post('clock')
  @HttpCode(200)
  @Idempotent()
  @RequirePermission('debrief:run')
  tick(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: RoomParams,
    @Body() body: RoomClockDto,
  ): Promise<RoomView> {
    return this.setRoom.tick(person, applicationId, body.toBody());
  }

  @Post('packet-openings')
  @HttpCode(204)
  @Idempotent()
  @RequirePermission('debrief:vote')
  open(@CurrentPerson() person: Person, @Param() { applicationId }: RoomParams): Promise<void> {
    return this.opening.execute(person, applicationId);
  }

  @Put('notes/:key')
  @RequirePermission('debrief:read')
  note(
    @CurrentPerson() person: Person,
    @Param() { applicationId, key }: NoteParams,
    @IfMatch() version: number,
    @Body() { text }: RoomNoteDto,
  ): Promise<RoomNoteView> {
    return this.writing.note(person, applicationId, key, text, version);
  }

  @Post('parked')
  @Idempotent()
  @RequirePermission('debrief:read')
  park(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: RoomParams,
    @Body() { text }: ParkDto,
  ): Promise<ParkedItemView> {
    return this.writing.park(person, applicationId, text);
  }

  @Put('parked/:itemId')
  @RequirePermission('debrief:read')
  settle(
    @CurrentPerson() person: Person,
    @Param() { applicationId, itemId }: ParkedParams,
    @IfMatch() version: number,
    @Body() { outcome }: SettleDto,
  ): Promise<ParkedItemView> {
    return this.writing.settle(person, applicationId, itemId, outcome, version);
  }
}

@Controller('applications/:applicationId')
export class FeedbackController {
  constructor(
    private readonly feedback: FeedbackService,
    private readonly words: OwnWordService,
  ) {}

  @Put('feedback/:scorecardId')
  @RequirePermission('debrief:read')
  give(
    @CurrentPerson() person: Person,
    @Param() { applicationId, scorecardId }: FeedbackParams,
    @IfMatch() version: number,
    @Body() body: FeedbackDto,
  ): Promise<WrittenFeedbackView> {
    return this.feedback.give(person, applicationId, scorecardId, body, version);
  }

  @Put('veto')
  @RequirePermission('debrief:read')
  veto(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: RoomParams,
    @IfMatch() version: number,
    @Body() body: VetoDto,
  ): Promise<OwnVetoView> {
    return this.words.veto(person, applicationId, body, version);
  }

  @Put('dissent')
  @RequirePermission('debrief:vote')
  dissent(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: RoomParams,
    @IfMatch() version: number,
    @Body() { text }: DissentDto,
  ): Promise<DecisionView> {
    return this.words.dissent(person, applicationId, text, version);
  }
}

@Controller('my-work/feedback')
@RequirePermission('work:own')
export class MyFeedbackController {
  constructor(private readonly received: ReceivedFeedback) {}

  @Get()
  get(@CurrentPerson() person: Person): Promise<MyFeedbackView> {
    return this.received.of(person);
  }
}
