// The statistics library as one file: nearly two hundred small modules take a command line longer to load than ten thousand ratings to
// read. Every number stays to the last bit: nothing is minified, and only what is compiled already is joined.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const compiled = (path) => fileURLToPath(new URL(`../dist/libs/calibration/src/${path}`, import.meta.url));

export default defineConfig({
  publicDir: false,
  build: {
    ssr: compiled('index.js'),
    outDir: compiled('.'),
    emptyOutDir: false,
    minify: false,
    sourcemap: true,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'index.js' } },
  },
});
