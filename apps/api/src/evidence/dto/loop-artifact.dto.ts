import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, Length, MaxLength } from 'class-validator';
import type { ArtifactMarkBody } from '@app/contracts';
import { OneOf, OnOneLine } from '../../platform/validation/index.js';
import { AttachArtifactDto } from './artifact.dto.js';

const MAX_ID = 40;
const MAX_SLICE = 120;
const ID_MESSAGE = 'The address must hold the ids of an application and of a file.';

/** A form sends text; an empty field says nothing. */
const Filled = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' && value.trim() === '' ? undefined : value));

export class LoopParams {
  @Length(1, 36, { message: ID_MESSAGE })
  readonly applicationId!: string;
}

export class LoopArtifactParams extends LoopParams {
  @Length(1, 36, { message: ID_MESSAGE })
  readonly artifactId!: string;
}

export class AttachToLoopDto extends AttachArtifactDto {
  @IsOptional()
  @Filled()
  @OnOneLine('The round')
  @MaxLength(MAX_ID, { message: 'Give the id of a round, or nothing.' })
  readonly roundId?: string;

  @IsOptional()
  @Filled()
  @OnOneLine('The criterion')
  @MaxLength(MAX_ID, { message: 'Give the id of a criterion, or nothing.' })
  readonly criterionId?: string;
}

export class LoopArtifactMarkDto implements ArtifactMarkBody {
  @IsBoolean({ message: 'Say true or false: does it tell nothing of who the candidate is?' })
  readonly safeForPanel!: boolean;
}

export class ComparisonQueryDto {
  @Length(1, 36, { message: 'Name the file to compare from.' })
  readonly before!: string;

  @Length(1, 36, { message: 'Name the file to compare with.' })
  readonly after!: string;

  @IsOptional()
  @Filled()
  @OnOneLine('The slice')
  @MaxLength(MAX_SLICE, { message: `Name what to slice by in at most ${MAX_SLICE} characters.` })
  readonly slice?: string;
}

export class ComparisonFileQueryDto extends ComparisonQueryDto {
  @OneOf(['csv', 'json'], 'The format')
  readonly format!: 'csv' | 'json';
}
