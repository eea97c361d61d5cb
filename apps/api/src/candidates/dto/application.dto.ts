import { ArrayMaxSize, ArrayUnique, IsArray, IsISO8601, IsString, Length, Matches } from 'class-validator';
import type {
  InterviewBody,
  MoveBody,
  PracticeBody,
  ReasonBody,
  RecusalBody,
  ReplacementBody,
  RoundPanelBody,
} from '@app/contracts';
import { LIMITS, type LoopMove, type PracticeSeat, ASSIGNMENT_SEATS, TRANSITIONS } from '@app/domain';
import { IfGiven, OneOf, OptionalLine, OptionalText, RequiredText } from '../../platform/validation/index.js';

const MAX_PER_ROUND = 20;
const MAX_PLACE = 255;
const APPLICATION = 'The address must hold the id of an application.';
const WHEN = 'Give date, time and time zone, for example 2026-09-01T10:00+02:00.';
/** A time without a zone means another moment on every machine. */
const ZONED = /T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:?\d{2})$/;
const PEOPLE = `The people of a round are a list of at most ${MAX_PER_ROUND} ids.`;
const MOVES = [...new Set(TRANSITIONS.map((transition) => transition.move))];

export class ApplicationParams {
  @Length(1, 36, { message: APPLICATION })
  readonly applicationId!: string;
}

export class RoundParams extends ApplicationParams {
  @Length(1, 40, { message: 'The address must hold the id of a round.' })
  readonly roundId!: string;
}

export class AssignmentParams {
  @Length(1, 36, { message: 'The address must hold the id of an assignment.' })
  readonly assignmentId!: string;
}

export class InterviewDto implements InterviewBody {
  @Matches(ZONED, { message: WHEN })
  @IsISO8601({ strict: true }, { message: WHEN })
  readonly startsAt!: string;

  @Matches(ZONED, { message: WHEN })
  @IsISO8601({ strict: true }, { message: WHEN })
  readonly endsAt!: string;

  @OptionalLine(MAX_PLACE, 'The place')
  readonly location!: string;
}

export class RoundPanelDto implements RoundPanelBody {
  @ArrayUnique({ message: 'Name each person once.' })
  @IsString({ each: true, message: 'Send the ids of people.' })
  @ArrayMaxSize(MAX_PER_ROUND, { message: PEOPLE })
  @IsArray({ message: PEOPLE })
  readonly personIds!: readonly string[];
}

export class MoveDto implements MoveBody {
  @OneOf(MOVES, 'The move')
  readonly move!: LoopMove;

  @OptionalText(LIMITS.reason, 'The reason')
  @IfGiven()
  readonly reason?: string;
}

export class ReasonDto implements ReasonBody {
  @RequiredText(LIMITS.reason, 'The reason')
  readonly reason!: string;
}

export class RecusalDto implements RecusalBody {
  @Length(1, 36, { message: 'Send the id of a person.' })
  readonly personId!: string;

  @RequiredText(LIMITS.reason, 'The reason')
  readonly reason!: string;
}

export class ReplacementDto implements ReplacementBody {
  @Length(1, 36, { message: 'Choose who rates instead.' })
  readonly personId!: string;

  @RequiredText(LIMITS.reason, 'The reason')
  readonly reason!: string;
}

const PRACTICE_SEATS = ASSIGNMENT_SEATS.filter((seat) => seat !== 'panel');

export class PracticeDto implements PracticeBody {
  @Length(1, 36, { message: 'Send the id of a person.' })
  readonly personId!: string;

  @OneOf(PRACTICE_SEATS, 'The seat')
  readonly seat!: PracticeSeat;
}
