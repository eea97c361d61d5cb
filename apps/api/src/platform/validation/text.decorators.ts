// Short-hands for the checks every form repeats, so that their messages say what would be right in the same words.
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsInt, IsString, Length, Max, MaxLength, Min, ValidateBy, ValidateIf } from 'class-validator';
import { LIMITS, lineProblem, textProblem } from '@app/domain';

const trimmed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);

const Without = (
  problemOf: (text: string) => string | undefined,
  name: 'isLine' | 'isText',
  what: string,
): PropertyDecorator => {
  const of = (value: unknown): string | undefined => (typeof value === 'string' ? problemOf(value) : undefined);
  return ValidateBy({
    name,
    validator: {
      validate: (value) => of(value) === undefined,
      defaultMessage: (about) => `${what} ${of(about?.value) ?? ''}`,
    },
  });
};

/** Nothing that breaks the line or turns its direction: such a name reads as another one. */
export const OnOneLine = (what = 'This'): PropertyDecorator => Without(lineProblem, 'isLine', what);

const needed = (max: number, what: string): PropertyDecorator => {
  const message = `${what} needs 1 to ${max} characters.`;
  return applyDecorators(Transform(trimmed), Length(1, max, { message }), IsString({ message }));
};
const mayBeEmpty = (max: number, what: string): PropertyDecorator => {
  const message = `${what} may have at most ${max} characters; send an empty text for none.`;
  return applyDecorators(Length(0, max, { message }), IsString({ message }));
};

/** A name or title that must be there: spaces around it do not count. */
export const RequiredLine = (max: number, what = 'This'): PropertyDecorator =>
  applyDecorators(needed(max, what), OnOneLine(what));

/** A line that may be empty, but not absent. */
export const OptionalLine = (max: number, what = 'This'): PropertyDecorator =>
  applyDecorators(mayBeEmpty(max, what), OnOneLine(what));

/** Lines that must be there: spaces around them do not count. */
export const RequiredText = (max: number, what = 'This'): PropertyDecorator =>
  applyDecorators(needed(max, what), Without(textProblem, 'isText', what));

/** Lines that may be empty, but not absent. */
export const OptionalText = (max: number, what = 'This'): PropertyDecorator =>
  applyDecorators(mayBeEmpty(max, what), Without(textProblem, 'isText', what));

export const OneOf = (values: readonly string[], what = 'This'): PropertyDecorator =>
  IsIn([...values], { message: `${what} must be one of: ${values.join(', ')}.` });

export const WholeNumber = (min: number, max: number, what = 'This'): PropertyDecorator => {
  const message = `${what} must be a whole number from ${min} to ${max}.`;
  return applyDecorators(Min(min, { message }), Max(max, { message }), IsInt({ message }));
};

/** A password somebody chooses: long rather than complicated (NIST SP 800-63B-4, 3.1.1.2). */
export const NewPassword = (): PropertyDecorator => {
  const message = `Choose a password of ${LIMITS.passwordMin} to ${LIMITS.passwordMax} characters; a few words in a row are good.`;
  return applyDecorators(Length(LIMITS.passwordMin, LIMITS.passwordMax, { message }), IsString({ message }));
};

export const EmailAddress = (): PropertyDecorator => {
  const message = `Give an e-mail address such as name@example.com, at most ${LIMITS.email} characters.`;
  return applyDecorators(
    Transform(trimmed),
    MaxLength(LIMITS.email, { message }),
    IsEmail({}, { message }),
    OnOneLine('The address'),
  );
};

/** For a field that may be left out but not be null. @IsOptional would let both through. */
export const IfGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
