// npm start: the real thing, on an embedded SQLite file unless DATABASE_URL names a PostgreSQL.
import './lib/require-node.mjs';
import { main } from './lib/main.mjs';
import { serve } from './lib/serve.mjs';

await main(() => serve('server', '.data/plumbline'));
