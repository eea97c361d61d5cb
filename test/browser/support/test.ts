import { test as base } from '@playwright/test';
import { type Product, startProduct } from './product.js';

interface WorkerFixtures {
  readonly mode: 'server' | 'demo';
  /** Files that name the same one may share a server; another name, another server with a data directory of its own. */
  readonly home: string;
  readonly product: Product;
}

/** `product` is the built server: `test.use({ mode: 'demo' })` for the demo organisation, read only. */
export const test = base.extend<object, WorkerFixtures>({
  mode: ['server', { option: true, scope: 'worker' }],
  home: ['', { option: true, scope: 'worker' }],
  product: [
    async ({ mode }, use) => {
      const product = await startProduct(mode);
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 150_000 },
  ],
  baseURL: async ({ product }, use) => use(product.url),
});
