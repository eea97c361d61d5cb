// npm run demo: the product with the demo organisation, on loopback only (the API enforces that in demo mode).
import './lib/require-node.mjs';
import { main } from './lib/main.mjs';
import { serve } from './lib/serve.mjs';

await main(() => serve('demo', '.data/demo'));
