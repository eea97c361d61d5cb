// Short-hands for the checks every form repeats, so that their messages say what would be right in the same words.
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';

const trimmed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);

/** A line that must be there: spaces around it do not count. */
export const RequiredText = (max: number, what = 'This'): PropertyDecorator => {
  const message = `${what} needs 1 to ${max} characters.`;
  return applyDecorators(Transform(trimmed), Length(1, max, { message }), IsString({ message }));
};

/** A text that may be empty, but not absent. */
export const OptionalText = (max: number, what = 'This'): PropertyDecorator => {
  const message = `${what} may have at most ${max} characters; send an empty text for none.`;
  return applyDecorators(Length(0, max, { message }), IsString({ message }));
};

export const OneOf = (values: readonly string[], what = 'This'): PropertyDecorator =>
  IsIn([...values], { message: `${what} must be one of: ${values.join(', ')}.` });

export const WholeNumber = (min: number, max: number, what = 'This'): PropertyDecorator => {
  const message = `${what} must be a whole number from ${min} to ${max}.`;
  return applyDecorators(Min(min, { message }), Max(max, { message }), IsInt({ message }));
};
