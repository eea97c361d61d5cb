/** A coordinate with one decimal: half the bytes of a double and no visible difference. Never 'NaN' in an attribute. */
export const px = (value: number): number => (Number.isFinite(value) ? Math.round(value * 10) / 10 || 0 : 0);

/** 0.456 -> '0.46', with a true minus sign. */
export function formatFixed(value: number, decimals = 2): string {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** +0.5, −0.5, 0. */
export function formatSigned(value: number, decimals = 1): string {
  const text = formatFixed(value, decimals);
  return Number(Math.abs(value).toFixed(decimals)) === 0 ? '0' : value > 0 ? `+${text}` : text;
}

/** Coefficients that stay within -1..1 go without the leading zero: .58, −.12, 1.00. */
export const formatCoefficient = (value: number): string => formatFixed(value).replace(/^(−?)0\./, '$1.');

/** 0.853 -> '85 %'; one decimal where rounding would claim all or nothing. */
export function formatPercent(share: number): string {
  const whole = Math.round(share * 100);
  const claimsTooMuch = (whole === 100 && share < 1) || (whole === 0 && share > 0);
  return `${claimsTooMuch ? formatFixed(share * 100, 1) : whole} %`;
}

/** 1 -> '1 candidate', 2 -> '2 candidates'. */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Hours as a person says them: '45 min', '3.5 h', '30 h'. */
export function formatHours(hours: number): string {
  if (Math.abs(hours) < 1 && hours !== 0) return `${formatFixed(hours * 60, 0)} min`;
  return `${Math.abs(hours) < 10 ? formatFixed(hours, 1).replace(/\.0$/, '') : formatFixed(hours, 0)} h`;
}
