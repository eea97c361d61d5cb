import { ArrayMaxSize, ArrayUnique, IsArray, IsObject, Length, Matches, ValidateBy, ValidateIf } from 'class-validator';
import type { AssignCaseBody, SaveCaseBody } from '@app/contracts';
import { type CaseAnswer, isCivilDay } from '@app/domain';

export class CaseParams {
  @Matches(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, { message: 'The address must hold the id of a case.' })
  readonly caseId!: string;
}

/** The inside of `answer` is checked by the domain against the criteria of the case. */
export class SaveCaseDto implements SaveCaseBody {
  @IsObject({ message: 'Send the whole answer as an object.' })
  readonly answer!: CaseAnswer;
}

export class AssignCaseDto implements AssignCaseBody {
  @Length(1, 36, { each: true, message: 'Send ids of people.' })
  @ArrayUnique({ message: 'Somebody is in the list twice.' })
  @ArrayMaxSize(500, { message: 'Ask at most 500 people at once.' })
  @IsArray({ message: 'Send a list of ids of people.' })
  readonly personIds!: readonly string[];

  @ValidateBy(
    { name: 'isCivilDay', validator: { validate: isCivilDay } },
    { message: 'Send the day as 2026-11-30, or null for none.' },
  )
  @ValidateIf((_, value) => value !== null)
  readonly dueOn!: string | null;
}
