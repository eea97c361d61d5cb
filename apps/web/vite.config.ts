import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precache } from './precache.js';

/** The libraries a browser may load; importing any other one fails the build (see the boundary rules). */
const BROWSER_LIBS = ['contracts', 'domain', 'charts', 'rubric-format'];

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [react(), precache()],
  resolve: {
    alias: BROWSER_LIBS.map((lib) => ({ find: `@app/${lib}`, replacement: here(`../../libs/${lib}/src/index.ts`) })),
  },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    // Fonts and icons stay files: the content security policy allows no data: URLs for them.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Our libraries do nothing when they are loaded: of an index file a page takes along what it uses and no more.
      treeshake: {
        moduleSideEffects: (id) =>
          !/[\\/]libs[\\/](domain|contracts|charts|rubric-format)[\\/]src[\\/].*\.tsx?$/.test(id),
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: `http://127.0.0.1:${process.env.PORT ?? '3000'}` } },
  },
});
