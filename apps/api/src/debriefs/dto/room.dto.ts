import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsISO8601,
  IsString,
  Length,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type {
  DissentBody,
  FeedbackBody,
  ParkBody,
  RoomBody,
  RoomClockBody,
  RoomNoteBody,
  SettleBody,
  VetoBody,
} from '@app/contracts';
import { type Instant, LIMITS, MAX_WHAT_IF, MOST_EXTRA_MINUTES, ROOM_PACES, type RoomPace } from '@app/domain';
import {
  IfGiven,
  OneOf,
  OptionalLine,
  OptionalText,
  RequiredLine,
  RequiredText,
  WholeNumber,
} from '../../platform/validation/index.js';

const MAX_ID = 40;
const MOST_SPEAKERS = 100;

export class RoomParams {
  @Length(1, 36, { message: 'The address must hold the id of an application.' })
  applicationId!: string;
}

export class NoteParams extends RoomParams {
  @Length(1, MAX_ID, { message: "The address must end in a criterion, 'role' or 'general'." })
  key!: string;
}

export class ParkedParams extends RoomParams {
  @Length(1, 36, { message: 'The address must hold the id of a parked item.' })
  itemId!: string;
}

export class FeedbackParams extends RoomParams {
  @Length(1, 36, { message: 'The address must hold the id of a scorecard.' })
  scorecardId!: string;
}

const DueTime = (): PropertyDecorator => (target, name) => {
  IfGiven()(target, name);
  IsISO8601({ strict: true }, { message: 'Send a time such as 2026-11-24T17:00:00.000Z, or leave it out.' })(
    target,
    name,
  );
  Length(24, 24, { message: 'Send a time in UTC with milliseconds, such as 2026-11-24T17:00:00.000Z.' })(target, name);
};

class DueTimesDto {
  @DueTime()
  pre_read?: Instant;

  @DueTime()
  discussing?: Instant;

  @DueTime()
  final_vote?: Instant;
}

export class RoomDto implements RoomBody {
  @OneOf(ROOM_PACES, 'The pace')
  pace!: RoomPace;

  @ValidateNested()
  @Type(() => DueTimesDto)
  dueAt!: DueTimesDto;

  @IsString({ each: true, message: 'Each entry must be the id of a person.' })
  @ArrayMaxSize(MOST_SPEAKERS, { message: `At most ${MOST_SPEAKERS} people are ordered.` })
  @IsArray({ message: 'Send a list of ids of people; an empty one for the usual order.' })
  speakingOrder!: string[];

  @ValidateIf((_, value) => value !== null)
  @RequiredLine(MAX_ID, 'The id of the scribe')
  scribeId!: string | null;

  @OptionalLine(MAX_WHAT_IF, 'The exploration')
  shownWhatIf!: string;
}

const ACTS = ['start', 'extend', 'item'] as const;

class ClockActDto {
  @OneOf(ACTS, 'The act')
  act!: RoomClockBody['act'];

  @ValidateIf((body: ClockActDto) => body.act === 'extend' || body.minutes !== undefined)
  @WholeNumber(1, MOST_EXTRA_MINUTES, 'The minutes')
  minutes?: number;

  @ValidateIf((body: ClockActDto) => (body.act === 'item' || body.item !== undefined) && body.item !== null)
  @RequiredLine(MAX_ID, 'The item')
  item?: string | null;
}

/** One act of the clock: which fields go with it is checked field by field. */
export class RoomClockDto extends ClockActDto {
  toBody(): RoomClockBody {
    if (this.act === 'extend') return { act: 'extend', minutes: this.minutes ?? 0 };
    return this.act === 'item' ? { act: 'item', item: this.item ?? null } : { act: 'start' };
  }
}

export class RoomNoteDto implements RoomNoteBody {
  @OptionalText(LIMITS.roomNote, 'The note')
  text!: string;
}

export class ParkDto implements ParkBody {
  @RequiredText(LIMITS.parkedItem, 'What is parked')
  text!: string;
}

export class SettleDto implements SettleBody {
  @ValidateIf((_, value) => value !== null)
  @RequiredText(LIMITS.parkedItem, 'What became of it')
  outcome!: string | null;
}

export class VetoDto implements VetoBody {
  @IsBoolean({ message: 'Say true for a veto, false to take it back.' })
  standing!: boolean;

  @OptionalText(LIMITS.reason, 'The reason')
  reason!: string;
}

export class DissentDto implements DissentBody {
  @OptionalText(LIMITS.rationale, 'The dissent')
  text!: string;
}

export class FeedbackDto implements FeedbackBody {
  @OptionalText(LIMITS.feedback, 'What helped')
  helped!: string;

  @OptionalText(LIMITS.feedback, 'What would have helped more')
  more!: string;
}
