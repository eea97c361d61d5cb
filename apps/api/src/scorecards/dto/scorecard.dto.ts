import { IsInt, IsObject, IsOptional, Length, Max, Min } from 'class-validator';
import type { ReviseBody, SaveDraftBody, SubmitBody, WithdrawBody } from '@app/contracts';
import { LIMITS, type ScorecardContent } from '@app/domain';
import { RequiredText } from '../../platform/validation/index.js';

export class ScorecardParams {
  @Length(1, 36, { message: 'The address must hold the id of a scorecard.' })
  scorecardId!: string;
}

/** The inside of `content` is checked by the domain against the pinned rubric: its keys are ids that only the rubric knows. */
export class SaveDraftDto implements SaveDraftBody {
  @IsObject({ message: 'Send the whole content of the card as an object.' })
  content!: ScorecardContent;
}

const SECONDS = `activeSeconds must be a whole number from 0 to ${LIMITS.activeSeconds}.`;

export class SubmitDto implements SubmitBody {
  @IsOptional()
  @IsInt({ message: SECONDS })
  @Min(0, { message: SECONDS })
  @Max(LIMITS.activeSeconds, { message: SECONDS })
  activeSeconds?: number;
}

export class ReviseDto implements ReviseBody {
  @IsObject({ message: 'Send the whole content of the card as an object.' })
  content!: ScorecardContent;

  @RequiredText(LIMITS.reason, 'The reason')
  reason!: string;
}

export class WithdrawDto implements WithdrawBody {
  @RequiredText(LIMITS.reason, 'The reason')
  reason!: string;
}
