import { sha256 } from '@app/persistence';

/** The same key always gives the same id: two seeds of one version are equal, and an address can be shared in a manual. */
export function demoId(...key: readonly string[]): string {
  const hex = sha256(`plumbline-demo/${key.join('/')}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const DEMO_ORGANISATION_ID = demoId('organisation');
