const MAX_NAME = 255;

/** The name of an uploaded file, only for display: files are kept under names of our own. Path parts and control characters go. */
export function displayName(originalName: string, fallback: string): string {
  const base = originalName.split(/[/\\]/).at(-1) ?? '';
  const clean = base.replaceAll(/\p{Cc}/gu, '');
  return clean.slice(-MAX_NAME) || fallback;
}
