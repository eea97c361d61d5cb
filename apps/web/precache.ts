// Builds the service worker and tells it what to keep: everything that My work and one's own cards can ask for.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

const WORKER = fileURLToPath(new URL('./src/worker/service-worker.ts', import.meta.url));
const FILE = 'sw.js';
const PLACE = /\\?"__PRECACHE__\\?"/;
/** The pages that open without a network; the others are fetched when they are visited. */
const PAGES = ['my-work', 'scorecard', 'hints', 'sign-in'];
const isOfflinePage = (id: string | null): boolean => PAGES.some((page) => id?.endsWith(`/app/routes/${page}.tsx`));
const isOtherPage = (id: string | null): boolean => (id?.includes('/app/routes/') ?? false) && !isOfflinePage(id);
/** A document is read where the server is: without a network there is nothing for it to draw. */
const isPdfReader = (id: string | null): boolean => id?.endsWith('/lib/pdf-engine.ts') ?? false;
/** Scripts of the languages we write in; the browser asks for others only where a name needs them. */
const isFontAtHand = (file: string): boolean => /-latin(-ext)?-wght-normal-.*\.woff2$/.test(file);

type Bundle = Rolldown.OutputBundle;

/** Every chunk reachable from the entry without going through another page, with their styles. */
function reachable(bundle: Bundle): Set<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    const chunk = bundle[file];
    if (found.has(file) || chunk?.type !== 'chunk') return;
    if (isOtherPage(chunk.facadeModuleId) || isPdfReader(chunk.facadeModuleId)) return;
    found.add(file);
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next);
  };
  for (const [file, chunk] of Object.entries(bundle)) {
    if (chunk.type === 'chunk' && chunk.isEntry && file !== FILE) visit(file);
  }
  return found;
}

export function precache(): Plugin {
  return {
    name: 'plumbline-precache',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: WORKER, fileName: FILE });
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[FILE];
        if (worker?.type !== 'chunk') throw new Error('the service worker was not built');
        if (worker.imports.length > 0) throw new Error('the service worker must be one file');
        const fonts = Object.keys(bundle).filter(isFontAtHand);
        const hashed = [...reachable(bundle), ...fonts].sort().map((file) => `/${file}`);
        // The names hold hashes of the content; the page names them all, and so changes with them.
        const version = createHash('sha256').update(hashed.join('\n')).digest('hex').slice(0, 12);
        const manifest = JSON.stringify({ version, files: ['/index.html', '/favicon.svg', ...hashed] });
        if (!PLACE.test(worker.code)) throw new Error('the service worker has no place for its list');
        // Whatever quotes the minifier chose, none of these signs means anything between them.
        if (!/^[\w\-./:,"{}[\]]+$/.test(manifest)) throw new Error(`unexpected name in the list: ${manifest}`);
        worker.code = worker.code.replace(PLACE, () => manifest);
      },
    },
  };
}
