/** The address when it is one of the web; a link may never run a script or open a file of the viewer. */
export function webAddress(text: string): URL | null {
  try {
    const url = new URL(text.trim());
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}

export const isWebAddress = (text: string): boolean => webAddress(text) !== null;

/** User name or password within the address, which every reader of it would see. */
export function holdsPassword(text: string): boolean {
  const url = webAddress(text);
  return url !== null && (url.username !== '' || url.password !== '');
}
