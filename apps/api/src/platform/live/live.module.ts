import { Module } from '@nestjs/common';
import { Announcements } from './announcements.js';
import { LiveChannel } from './live-channel.js';
import { LiveHub } from './live-hub.js';
import { LiveJudge } from './live-judge.js';
import { LiveController } from './live.controller.js';
import { RoomPresence } from './room-presence.js';

/** The live channel of debriefs (ADR 0025). Whoever opens streams for somebody else than a person imports this. */
@Module({
  controllers: [LiveController],
  providers: [LiveChannel, Announcements, LiveHub, LiveJudge, RoomPresence],
  exports: [LiveChannel],
})
export class LiveModule {}
