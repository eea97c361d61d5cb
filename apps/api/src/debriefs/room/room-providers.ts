import { DebriefDue } from './debrief-due.js';
import { FeedbackService } from './feedback.service.js';
import { GetRoomService } from './get-room.service.js';
import { OwnWordService } from './own-word.service.js';
import { PacketOpeningService } from './packet-opening.service.js';
import { ReceivedFeedback } from './received-feedback.js';
import { RoomDesk } from './room-desk.js';
import { RoomReads } from './room-reads.js';
import { RoomRecord } from './room-record.js';
import { SetRoomService } from './set-room.service.js';
import { StandingVetoes } from './standing-vetoes.js';
import { WriteDownService } from './write-down.service.js';

export const ROOM_PROVIDERS = [
  RoomReads,
  RoomDesk,
  RoomRecord,
  DebriefDue,
  GetRoomService,
  SetRoomService,
  WriteDownService,
  PacketOpeningService,
  OwnWordService,
  FeedbackService,
  ReceivedFeedback,
  StandingVetoes,
];
