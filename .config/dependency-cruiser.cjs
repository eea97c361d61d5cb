// 'Who may import whom', executable. One rule per row and kind of offence, disjoint, so that each planted violation of
// test/architecture/boundaries.spec.ts is reported by exactly one. Every edge counts, type-only imports too.

const SPEC = String.raw`\.(spec|e2e-spec)\.tsx?$|/src/testing/`;
/** Top folders of apps/api/src that every feature may stand on. */
const GROUND = '(?:platform|config)/';
const npm = (...names) => `^node_modules/(?:@types/)?(?:${names.join('|')})/`;
const index = (...names) => `^libs/(?:${names.join('|')})/src/index\\.ts$`;

/** A library may import itself and what is listed, nothing else: an allow-list can not forget a new package. */
const libMayImport = (lib, allowed, comment) => ({
  name: `lib-${lib}`,
  severity: 'error',
  comment,
  from: { path: `^libs/${lib}/src/`, pathNot: SPEC },
  // Another library's inside is library-by-index-only's business, a path to nowhere ('./x.js') no-unresolvable's.
  to: { pathNot: [`^libs/${lib}/src/`, '^libs/[^/]+/src/(?!index\\.ts$)', '^\\.', ...allowed] },
});

const typesOnly = (lib, target) => ({
  name: `lib-${lib}-${target}-types-only`,
  severity: 'error',
  comment: `${lib} knows the types of ${target}, not its functions: import type { ... }`,
  from: { path: `^libs/${lib}/src/`, pathNot: SPEC },
  to: { path: index(target), dependencyTypesNot: ['type-only'] },
});

const NODE_CORE =
  '^(?:node:)?(?:assert|async_hooks|buffer|child_process|crypto|events|fs|fs/promises|module|os|path|perf_hooks|process|stream|stream/promises|string_decoder|timers|timers/promises|url|util|worker_threads|zlib)$';

const libraries = [
  libMayImport('domain', [], 'Product rules are pure: no framework, no Node, no other library.'),
  libMayImport('calibration', [npm('pure-rand')], 'Statistics over ratings know nothing of hiring.'),
  libMayImport('interop', [index('domain')], 'Mappings of applicant tracking systems are pure.'),
  libMayImport(
    'evidence',
    [index('domain'), npm('csv-parse', 'fflate', 'fzstd')],
    'Parsers of eval artefacts are pure; input comes through a port.',
  ),
  libMayImport(
    'rubric-format',
    [index('domain'), npm('yaml', 'ajv', 'ajv-formats'), '^rubrics/.*\\.json$'],
    'Browser-safe: api, cli and the web editor use the same.',
  ),
  libMayImport('contracts', [index('domain')], 'Types and consts only; no dependency.'),
  libMayImport(
    'charts',
    [index('contracts'), npm('react', 'd3-scale', 'd3-shape', '@visx/[^/]+')],
    'Plain SVG components, rendered in the browser and on the server.',
  ),
  libMayImport(
    'persistence',
    [
      index('domain'),
      npm(
        'typeorm',
        '@nestjs/typeorm',
        '@nestjs/common',
        '@nestjs/core',
        'sqlite3',
        'pg',
        'reflect-metadata',
        'rxjs',
        'uuid',
      ),
      NODE_CORE,
    ],
    'The only place that knows TypeORM.',
  ),
  libMayImport(
    'reports',
    [
      index('domain', 'calibration', 'charts', 'contracts'),
      npm(
        'react',
        'react-dom',
        'pdfkit',
        'svg-to-pdfkit',
        'dejavu-fonts-ttf',
        'csv-stringify',
        'write-excel-file',
        'exceljs',
      ),
      NODE_CORE,
    ],
    'Report model to PDF, XLSX, CSV, JSON; data is handed in.',
  ),
  typesOnly('interop', 'domain'),
  typesOnly('evidence', 'domain'),
  typesOnly('contracts', 'domain'),
  typesOnly('charts', 'contracts'),
  {
    name: 'library-by-index-only',
    severity: 'error',
    comment: "A library is imported by its index: import { ... } from '@app/x'.",
    from: { path: '^(?:apps|libs|test)/([^/]+)/', pathNot: '^(?:libs|test)/.*\\.spec\\.tsx?$' },
    to: { path: '^libs/[^/]+/src/(?!index\\.ts$|testing/)', pathNot: '^libs/$1/' },
  },
  {
    name: 'calibration-reference-not-in-product',
    severity: 'error',
    comment: 'Methods kept for comparison with the literature are compared with, never called.',
    from: { path: '^libs/calibration/src/(?!reference/)', pathNot: SPEC },
    to: { path: '^libs/calibration/src/reference/' },
  },
  {
    name: 'product-not-tests',
    severity: 'error',
    comment: 'Product code does not import tests or their helpers.',
    from: { path: '^apps/', pathNot: `${SPEC}|^apps/cli/launch/test\\.mjs$|^apps/cli/launch/lib/suites/` },
    to: { path: `^test/|${SPEC}` },
  },
];

const api = [
  {
    name: 'api-platform-not-feature',
    severity: 'error',
    comment: 'platform/ and config/ know no feature and no assembly.',
    from: { path: `^apps/api/src/${GROUND}`, pathNot: SPEC },
    to: { path: '^apps/api/src/', pathNot: `^apps/api/src/${GROUND}` },
  },
  {
    name: 'api-feature-not-feature',
    severity: 'error',
    comment: "Feature A needs B's data: B's repository, a domain function, or an event.",
    from: { path: `^apps/api/src/(?!${GROUND})([^/]+)/` },
    to: { path: `^apps/api/src/(?!${GROUND})[^/]+/`, pathNot: '^apps/api/src/$1/' },
  },
  {
    name: 'api-feature-not-assembly',
    severity: 'error',
    comment: 'A feature does not know the application it is put into.',
    from: { path: '^apps/api/src/[^/]+/', pathNot: `${SPEC}|^apps/api/src/${GROUND}` },
    to: { path: '^apps/api/src/[^/]+$' },
  },
  {
    name: 'typeorm-only-in-persistence',
    severity: 'error',
    comment: 'TypeORM, its operators and its drivers never leave libs/persistence.',
    from: { path: '^apps/' },
    to: { path: npm('typeorm', '@nestjs/typeorm', 'sqlite3', 'pg') },
  },
  {
    name: 'api-not-web-nor-cli',
    severity: 'error',
    from: { path: '^apps/api/' },
    to: { path: '^apps/(?:web|cli)/' },
  },
];

const cli = [
  {
    name: 'cli-not-api-web-charts',
    severity: 'error',
    comment: 'The command line stands on the libraries, as the api does; it draws nothing.',
    from: { path: '^apps/cli/src/' },
    to: { path: '^apps/(?:api|web)/|^libs/charts/src/index\\.ts$' },
  },
  {
    name: 'launch-without-packages',
    severity: 'error',
    comment: 'Launch scripts run before npm ci: Node alone. What they import later, they import dynamically.',
    from: { path: '^apps/cli/launch/' },
    to: { path: '^(?:node_modules|libs|apps/cli/src|apps/api|apps/web)/', dynamic: false },
  },
];

const SHARED = '(?:components|lib|testing|styles)/';
const web = [
  {
    name: 'web-feature-not-feature',
    severity: 'error',
    comment: 'Features cannot see each other; routes compose them.',
    from: { path: '^apps/web/src/features/([^/]+)/' },
    to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
  },
  {
    name: 'web-feature-not-app',
    severity: 'error',
    comment: 'A feature does not know the router or the layouts it is put into.',
    from: { path: '^apps/web/src/features/', pathNot: SPEC },
    to: { path: '^apps/web/src/(?:app/|[^/]+$)' },
  },
  {
    name: 'web-shared-not-feature',
    severity: 'error',
    comment: 'Shared primitives know no feature and no route.',
    from: { path: `^apps/web/src/${SHARED}`, pathNot: SPEC },
    to: { path: '^apps/web/src/(?:features|app)/' },
  },
  {
    name: 'web-libs',
    severity: 'error',
    comment: 'The browser gets contracts, domain, charts and the rubric format; never persistence, reports or the api.',
    from: { path: '^apps/web/src/' },
    to: {
      path: '^(?:libs/[^/]+/src/index\\.ts$|apps/(?:api|cli)/)',
      pathNot: index('contracts', 'domain', 'charts', 'rubric-format'),
    },
  },
  {
    name: 'web-not-node',
    severity: 'error',
    comment: 'There is no Node in the browser.',
    from: { path: '^apps/web/src/', pathNot: SPEC },
    to: { dependencyTypes: ['core'] },
  },
];

const hygiene = [
  {
    name: 'no-circular',
    severity: 'error',
    comment: 'Circles of values crash at load in ES modules; circles of types alone do not.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-unresolvable',
    severity: 'error',
    comment: 'An import that can not be resolved would escape every rule above.',
    from: { path: '^(?:apps|libs)/' },
    to: { couldNotResolve: true, pathNot: '\\.(?:css|svg|woff2?)$' },
  },
];

module.exports = {
  forbidden: [...libraries, ...api, ...cli, ...web, ...hygiene],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^(?:dist|test/fixtures)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'require'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
