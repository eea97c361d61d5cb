import { Matches, Length } from 'class-validator';
import type { LinkBody } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { IfGiven, OptionalText, RequiredText } from '../../platform/validation/index.js';

const URL_MESSAGE = `Give a web address of at most ${LIMITS.url} characters that begins with https:// or http://.`;

export class DocumentParams {
  @Length(1, 36, { message: 'The address must hold the id of a document.' })
  readonly documentId!: string;
}

export class LinkDto implements LinkBody {
  @RequiredText(LIMITS.documentTitle, 'The title')
  readonly title!: string;

  /** Only these schemes: a link is clicked by people who trust it. */
  @Matches(/^https?:\/\/[^\s/?#]+\S*$/i, { message: URL_MESSAGE })
  @Length(1, LIMITS.url, { message: URL_MESSAGE })
  readonly url!: string;
}

export class FileTitleDto {
  @OptionalText(LIMITS.documentTitle, 'The title')
  @IfGiven()
  readonly title?: string;
}
