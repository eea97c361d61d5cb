import { Transform } from 'class-transformer';
import { IsNumber, IsOptional, Length, Max, Min } from 'class-validator';

const MESSAGE = 'Give the threshold as a share between 0 and 1, for example 0.9.';
const ID_MESSAGE = 'The address must hold the ids of a scorecard and of a file.';

/** A form sends text; an empty field says that there was no threshold. */
const toShare = ({ value }: { value: unknown }): unknown => {
  if (typeof value !== 'string') return value;
  return value.trim() === '' ? undefined : Number(value);
};

export class AttachArtifactDto {
  @IsOptional()
  @Transform(toShare)
  @Max(1, { message: MESSAGE })
  @Min(0, { message: MESSAGE })
  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: MESSAGE })
  threshold?: number;
}

export class CardParams {
  @Length(1, 36, { message: ID_MESSAGE })
  scorecardId!: string;
}

export class ArtifactParams extends CardParams {
  @Length(1, 36, { message: ID_MESSAGE })
  artifactId!: string;
}
