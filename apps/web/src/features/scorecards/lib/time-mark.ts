/** '14:20', from 60 minutes on '1:02:05'. */
export function formatTimeMark(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

const MARK = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/;
const LONGEST = 12 * 3600;

/** '14:20' and '1:02:05' in seconds, '14' as minutes; null for none, undefined for what is no time. */
export function parseTimeMark(text: string): number | null | undefined {
  const plain = text.trim();
  if (plain === '') return null;
  if (/^\d{1,3}$/.test(plain)) return inRange(Number(plain) * 60);
  const match = MARK.exec(plain);
  if (!match) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return inRange(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

const inRange = (seconds: number): number | undefined => (seconds <= LONGEST ? seconds : undefined);
