import { ArrayMaxSize, ArrayUnique, IsArray, IsString, Length, Matches, MaxLength } from 'class-validator';
import type { CheckRubricBody, PublishRubricBody } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { MAX_RUBRIC_FILE_BYTES } from '@app/rubric-format';
import { RequiredText } from '../../platform/validation/index.js';

const TEXT = `Send the text of the file, at most ${MAX_RUBRIC_FILE_BYTES / 1024} kB.`;
const HASH = 'Send the content hash of the version that you began from, 64 digits of 0-9 and a-f.';
const MAX_MOVES = 200;
const MOVES = `Send a list of at most ${MAX_MOVES} ids of requisitions, each once; an empty one for none.`;

export class RubricPackParams {
  @Length(1, 80, { message: 'The address must hold the id of a pack.' })
  readonly packId!: string;
}

export class RubricChangesQuery {
  @Length(1, 36, { message: 'Say since which version: since=<id>.' })
  readonly since!: string;
}

export class CheckRubricDto implements CheckRubricBody {
  // One more than the limit may pass: the reader of rubrics says best that a file is too large.
  @MaxLength(MAX_RUBRIC_FILE_BYTES * 2, { message: TEXT })
  @IsString({ message: TEXT })
  readonly sourceText!: string;
}

export class PublishRubricDto extends CheckRubricDto implements PublishRubricBody {
  @RequiredText(LIMITS.reason, 'The reason')
  readonly reason!: string;

  @Matches(/^[0-9a-f]{64}$/, { message: HASH })
  readonly baseHash!: string;

  @ArrayUnique({ message: MOVES })
  @IsString({ each: true, message: MOVES })
  @ArrayMaxSize(MAX_MOVES, { message: MOVES })
  @IsArray({ message: MOVES })
  readonly moveRequisitionIds!: readonly string[];
}
