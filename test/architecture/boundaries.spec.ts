import { beforeAll, describe, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import { rulesBrokenBy } from './planted-tree.js';

const { forbidden } = createRequire(import.meta.url)('../../.config/dependency-cruiser.cjs') as {
  forbidden: { name: string; severity: string }[];
};

/** What every planted file may lean on; none of these breaks a rule. */
const SOIL: Record<string, string> = {
  ...Object.fromEntries(
    [
      'domain',
      'calibration',
      'evidence',
      'rubric-format',
      'contracts',
      'charts',
      'persistence',
      'reports',
      'interop',
    ].map((lib) => [
      `libs/${lib}/src/index.ts`,
      `export const ${lib.replace('-', '')} = 1;\nexport type T = string;\n`,
    ]),
  ),
  'libs/domain/src/inner.ts': 'export const inner = 1;',
  'libs/domain/src/testing/helper.ts': 'export const helper = 1;',
  'apps/api/src/app.module.ts':
    "import './people/people.service.js';\nimport './audit/audit.service.js';\nimport './platform/auth/auth.js';",
  'apps/api/src/people/people.service.ts':
    "import '@app/domain';\nimport '../platform/auth/auth.js';\nimport '../config/config.js';",
  'apps/api/src/people/people.view.ts':
    "import './people.service.js';\nimport '@app/persistence';\nimport '@app/reports';",
  'apps/api/src/audit/audit.service.ts': "import '@app/persistence';",
  'apps/api/src/platform/auth/auth.ts': "import '@app/persistence';\nimport '@nestjs/common';",
  'apps/api/src/config/config.ts': 'export const config = 1;',
  'apps/api/src/standalone.ts': 'export const standalone = 1;',
  'apps/cli/src/main.ts': "import '@app/domain';\nimport '@app/reports';\nimport 'node:fs';",
  'apps/cli/launch/good.mjs': "import 'node:fs';\nawait import('yaml');",
  'apps/web/src/lib/http.ts': "import '@app/contracts';",
  'apps/web/src/features/people/list.tsx':
    "import '@app/charts';\nimport '../../lib/http.js';\nimport '@app/rubric-format';",
  'apps/web/src/features/audit/list.tsx': "import './row.js';",
  'apps/web/src/features/audit/row.tsx': 'export const row = 1;',
  'apps/web/src/app/routes/home.tsx': "import '../../features/people/list.js';\nimport '../../features/audit/list.js';",
  'libs/calibration/src/good.ts': "import 'pure-rand';",
  'libs/calibration/src/reference/joint.ts': "import '../good.js';",
  'libs/rubric-format/src/good.ts': "import 'yaml';\nimport '@app/domain';",
  'libs/contracts/src/good.ts': "import type { T } from '@app/domain';\nexport type U = T;",
  'libs/evidence/src/good.ts': "import type { T } from '@app/domain';\nexport type U = T;",
  'libs/charts/src/good.tsx': "import 'react';\nimport type { T } from '@app/contracts';\nexport type U = T;",
  'libs/persistence/src/good.ts':
    "import 'typeorm';\nimport '@nestjs/typeorm';\nimport '@app/domain';\nimport 'node:fs';",
  'libs/reports/src/good.ts': "import '@app/charts';\nimport '@app/calibration';\nimport '@app/domain';",
  'libs/domain/src/circle-a.ts': "import type { B } from './circle-b.js';\nexport const a = (b: B) => b;",
  'libs/domain/src/circle-b.ts': "import { a } from './circle-a.js';\nexport type B = string;\nexport const b = a;",
  'libs/contracts/src/good-inline.ts': "import { type T } from '@app/domain';\nexport type U = T;",
  'libs/domain/src/good.spec.ts': "import 'node:fs';\nimport './testing/helper.js';",
  'test/e2e/good.ts': "import '@app/domain';\nimport 'typeorm';\nimport '../../apps/api/src/app.module.js';",
  'test/support/tool.ts': 'export const tool = 1;',
};

/** One line per offence: the rule that must report it, the file it is planted in, and the import. */
const PLANTED: [rule: string, file: string, content: string][] = [
  ['lib-domain', 'libs/domain/src/p-node.ts', "import 'node:crypto';"],
  ['lib-domain', 'libs/domain/src/p-bare-core.ts', "import 'fs';"],
  ['lib-domain', 'libs/domain/src/p-nest.ts', "import '@nestjs/common';"],
  ['lib-domain', 'libs/domain/src/p-typeorm.ts', "import 'typeorm';"],
  ['lib-domain', 'libs/domain/src/p-react.ts', "import 'react';"],
  ['lib-domain', 'libs/domain/src/p-lib.ts', "import '@app/calibration';"],
  ['lib-domain', 'libs/domain/src/p-type.ts', "import type { T } from '@app/contracts';\nexport type U = T;"],
  ['lib-domain', 'libs/domain/src/p-dynamic.ts', "await import('node:fs');"],
  ['lib-domain', 'libs/domain/src/p-reexport.ts', "export * from 'node:path';"],
  ['lib-calibration', 'libs/calibration/src/p-domain.ts', "import '@app/domain';"],
  ['lib-calibration', 'libs/calibration/src/p-package.ts', "import 'lodash';"],
  ['calibration-reference-not-in-product', 'libs/calibration/src/p-reference.ts', "import './reference/joint.js';"],
  ['lib-calibration', 'libs/calibration/src/p-node.ts', "import 'node:crypto';"],
  ['lib-interop', 'libs/interop/src/p.ts', "import 'typeorm';"],
  ['lib-evidence', 'libs/evidence/src/p.ts', "import 'node:fs';"],
  ['lib-rubric-format', 'libs/rubric-format/src/p.ts', "import 'node:fs';"],
  ['lib-contracts', 'libs/contracts/src/p.ts', "import 'yaml';"],
  ['lib-charts', 'libs/charts/src/p.tsx', "import '@app/domain';"],
  ['lib-charts', 'libs/charts/src/p-nest.tsx', "import '@nestjs/common';"],
  ['lib-persistence', 'libs/persistence/src/p-api.ts', "import '../../../apps/api/src/standalone.js';"],
  ['lib-persistence', 'libs/persistence/src/p-reports.ts', "import '@app/reports';"],
  ['lib-reports', 'libs/reports/src/p.ts', "import '@app/persistence';"],
  ['lib-reports', 'libs/reports/src/p-api.ts', "import '../../../apps/api/src/standalone.js';"],
  [
    'lib-interop-domain-types-only',
    'libs/interop/src/p-value.ts',
    "import { domain } from '@app/domain';\nexport const x = domain;",
  ],
  [
    'lib-evidence-domain-types-only',
    'libs/evidence/src/p-value.ts',
    "import { domain } from '@app/domain';\nexport const x = domain;",
  ],
  [
    'lib-contracts-domain-types-only',
    'libs/contracts/src/p-value.ts',
    "import { domain } from '@app/domain';\nexport const x = domain;",
  ],
  [
    'lib-charts-contracts-types-only',
    'libs/charts/src/p-value.ts',
    "import { contracts } from '@app/contracts';\nexport const x = contracts;",
  ],
  ['library-by-index-only', 'apps/api/src/people/p-deep.ts', "import '../../../../libs/domain/src/inner.js';"],
  ['library-by-index-only', 'apps/web/src/lib/p-deep.ts', "import '../../../../libs/domain/src/inner.js';"],
  ['library-by-index-only', 'libs/persistence/src/p-deep.ts', "import '../../domain/src/inner.js';"],
  ['library-by-index-only', 'test/e2e/p-deep.ts', "import '../../libs/domain/src/inner.js';"],
  ['product-not-tests', 'apps/api/src/people/p-test.ts', "import '../../../../test/support/tool.js';"],
  ['product-not-tests', 'apps/cli/src/p-test.ts', "import '../../../test/support/tool.js';"],
  ['api-platform-not-feature', 'apps/api/src/platform/auth/p.ts', "import '../../people/people.service.js';"],
  ['api-platform-not-feature', 'apps/api/src/config/p.ts', "import '../standalone.js';"],
  ['api-feature-not-feature', 'apps/api/src/people/p-feature.ts', "import '../audit/audit.service.js';"],
  [
    'api-feature-not-feature',
    'apps/api/src/people/p-type.ts',
    "import type { A } from '../audit/audit.service.js';\nexport type B = A;",
  ],
  ['api-feature-not-assembly', 'apps/api/src/people/p-root.ts', "import '../standalone.js';"],
  [
    'typeorm-only-in-persistence',
    'apps/api/src/people/p-typeorm.ts',
    "import type { EntityManager } from 'typeorm';\nexport type E = EntityManager;",
  ],
  ['typeorm-only-in-persistence', 'apps/api/src/people/p-nest-typeorm.ts', "import '@nestjs/typeorm';"],
  ['typeorm-only-in-persistence', 'apps/api/src/platform/auth/p-driver.ts', "import 'sqlite3';"],
  ['typeorm-only-in-persistence', 'apps/cli/src/p-typeorm.ts', "import 'typeorm';"],
  ['api-not-web-nor-cli', 'apps/api/src/people/p-web.ts', "import '../../../web/src/lib/http.js';"],
  ['cli-not-api-web-charts', 'apps/cli/src/p-api.ts', "import '../../api/src/standalone.js';"],
  ['cli-not-api-web-charts', 'apps/cli/src/p-charts.ts', "import '@app/charts';"],
  ['launch-without-packages', 'apps/cli/launch/p.mjs', "import 'yaml';"],
  ['web-feature-not-feature', 'apps/web/src/features/people/p.tsx', "import '../audit/row.js';"],
  ['web-feature-not-app', 'apps/web/src/features/people/p-app.tsx', "import '../../app/p-router.js';"],
  ['web-shared-not-feature', 'apps/web/src/lib/p.ts', "import '../features/audit/row.js';"],
  ['web-libs', 'apps/web/src/features/people/p-lib.tsx', "import '@app/persistence';"],
  [
    'web-libs',
    'apps/web/src/features/people/p-api.tsx',
    "import type { S } from '../../../../api/src/standalone.js';\nexport type R = S;",
  ],
  ['web-not-node', 'apps/web/src/lib/p-node.ts', "import 'node:fs';"],
  ['no-circular', 'libs/domain/src/p-a.ts', "import { b } from './p-b.js';\nexport const a = () => b;"],
  ['no-unresolvable', 'apps/api/src/people/p-missing.ts', "import './nowhere.js';"],
  ['no-unresolvable', 'libs/domain/src/p-missing.ts', "import './nowhere.js';"],
];

/** Files that planted ones need: the other half of a circle, a router to reach for. */
const NEIGHBOURS: Record<string, string> = {
  'libs/domain/src/p-b.ts': "import { a } from './p-a.js';\nexport const b = () => a;",
  'apps/web/src/app/p-router.ts': 'export const router = 1;',
};

describe('boundaries between the folders', () => {
  let broken: Map<string, string[]>;

  beforeAll(() => {
    const planted = Object.fromEntries(PLANTED.map(([, file, content]) => [file, content]));
    broken = rulesBrokenBy({ ...SOIL, ...NEIGHBOURS, ...planted });
  }, 60_000);

  it.each(Object.keys(SOIL))('lets %s import what it may', (file) => {
    expect(broken.get(file)).toEqual([]);
  });

  it.each(PLANTED)('reports %s, and nothing else, for %s', (rule, file) => {
    expect(broken.get(file)).toEqual([rule]);
  });

  it('has a planted violation for every rule, so that none goes silently dead', () => {
    const planted = new Set(PLANTED.map(([rule]) => rule));
    expect(forbidden.map((rule) => rule.name).filter((name) => !planted.has(name))).toEqual([]);
  });

  it('treats every rule as an error', () => {
    expect(forbidden.filter((rule) => rule.severity !== 'error')).toEqual([]);
  });
});
