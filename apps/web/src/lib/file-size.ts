const UNITS = ['B', 'kB', 'MB'] as const;

/** '312 B', '14 kB', '2.4 MB' (1 kB = 1024 B, as the limit counts). */
export function sizeOf(bytes: number): string {
  const step = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2;
  const value = bytes / 1024 ** step;
  return `${step === 2 && value < 10 ? value.toFixed(1) : Math.round(value)} ${UNITS[step]}`;
}
