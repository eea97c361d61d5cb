import { ArrayUnique, IsArray, IsIn, ValidateIf } from 'class-validator';
import type { ChangePersonBody, PersonBody } from '@app/contracts';
import { LIMITS, ORGANISATION_ROLES, type OrganisationRole } from '@app/domain';
import { EmailAddress, OneOf, OptionalLine, RequiredLine, WholeNumber } from '../../platform/validation/index.js';

const ROLES = `Roles are a list of: ${ORGANISATION_ROLES.join(', ')}; an empty list for a person who only interviews.`;
/** Absent is fine, null is not: @IsOptional would let both through. */
const IfGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

export class PersonDto implements PersonBody {
  @RequiredLine(LIMITS.name, 'The name')
  readonly name!: string;

  @EmailAddress()
  readonly email!: string;

  @OptionalLine(LIMITS.title, 'The title')
  readonly title!: string;

  @WholeNumber(1, 5, 'Seniority')
  readonly seniority!: number;

  @IsIn(ORGANISATION_ROLES, { each: true, message: ROLES })
  @ArrayUnique({ message: 'Name each role once.' })
  @IsArray({ message: ROLES })
  readonly roles!: readonly OrganisationRole[];
}

export class ChangePersonDto implements ChangePersonBody {
  @RequiredLine(LIMITS.name, 'The name')
  @IfGiven()
  readonly name?: string;

  @OptionalLine(LIMITS.title, 'The title')
  @IfGiven()
  readonly title?: string;

  @WholeNumber(1, 5, 'Seniority')
  @IfGiven()
  readonly seniority?: number;

  @IsIn(ORGANISATION_ROLES, { each: true, message: ROLES })
  @ArrayUnique({ message: 'Name each role once.' })
  @IsArray({ message: ROLES })
  @IfGiven()
  readonly roles?: readonly OrganisationRole[];

  @OneOf(['active', 'removed'], 'Status')
  @IfGiven()
  readonly status?: 'active' | 'removed';
}
