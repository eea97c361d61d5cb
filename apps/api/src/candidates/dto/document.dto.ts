import { IsBoolean, Length, Matches, ValidateBy } from 'class-validator';
import type { DocumentMarkBody, LinkBody } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { IfGiven, OnOneLine, OptionalLine, RequiredLine } from '../../platform/validation/index.js';

const URL_MESSAGE = `Give a web address of at most ${LIMITS.url} characters that begins with https:// or http://.`;

const PASSWORD_MESSAGE =
  'Leave user name and password out of the address: everybody who sees the documents would be shown them.';

/** Read as a browser reads it, which takes 'https://\\user:pw@host' for an address as well. */
const holdsCredentials = (address: unknown): boolean => {
  if (typeof address !== 'string' || !URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username !== '' || password !== '';
};

const WithoutCredentials = (): PropertyDecorator =>
  ValidateBy(
    { name: 'withoutCredentials', validator: { validate: (value) => !holdsCredentials(value) } },
    { message: PASSWORD_MESSAGE },
  );

export class DocumentParams {
  @Length(1, 36, { message: 'The address must hold the id of a document.' })
  readonly documentId!: string;
}

export class LinkDto implements LinkBody {
  @RequiredLine(LIMITS.documentTitle, 'The title')
  readonly title!: string;

  /** Only these schemes: a link is clicked by people who trust it. */
  @WithoutCredentials()
  @OnOneLine('The address')
  @Matches(/^https?:\/\/[^\s/?#]+\S*$/i, { message: URL_MESSAGE })
  @Length(1, LIMITS.url, { message: URL_MESSAGE })
  readonly url!: string;
}

export class FileTitleDto {
  @OptionalLine(LIMITS.documentTitle, 'The title')
  @IfGiven()
  readonly title?: string;
}

export class DocumentMarkDto implements DocumentMarkBody {
  @IsBoolean({ message: 'Say true or false: does it tell nothing of who the candidate is?' })
  readonly safeForPanel!: boolean;
}
