import { rm } from 'node:fs/promises';
import { DEMO_TEMPLATE, freshDataDir, startProduct } from './support/product.js';

/** Loads the demo once; every server of the demo starts on a copy. */
export default async function loadDemo(): Promise<() => Promise<void>> {
  const dataDir = await freshDataDir();
  const product = await startProduct('demo', dataDir);
  await product.stop();
  process.env[DEMO_TEMPLATE] = dataDir;
  return () => rm(dataDir, { recursive: true, force: true });
}
