import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, Length, ValidateNested } from 'class-validator';
import type { CoverageAdditionsBody } from '@app/contracts';

const MAX_ADDITIONS = 200;
const ADDITIONS = `Send the proposed additions: a list of 1 to ${MAX_ADDITIONS}, each with a round and a person.`;

class AdditionDto {
  @Length(1, 40, { message: 'Send the id of a round.' })
  readonly roundId!: string;

  @Length(1, 36, { message: 'Send the id of a person.' })
  readonly personId!: string;
}

export class CoverageAdditionsDto implements CoverageAdditionsBody {
  @ValidateNested({ each: true })
  @Type(() => AdditionDto)
  @ArrayMaxSize(MAX_ADDITIONS, { message: ADDITIONS })
  @ArrayMinSize(1, { message: ADDITIONS })
  @IsArray({ message: ADDITIONS })
  readonly additions!: readonly AdditionDto[];
}
