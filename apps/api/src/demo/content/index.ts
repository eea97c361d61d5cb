import type { DemoContent } from './demo-content.js';
import { AGENTS_CANDIDATES } from './candidates-agents.js';
import { BILLING_CANDIDATES } from './candidates-billing.js';
import { SUPPORT_CANDIDATES } from './candidates-support.js';
import { AOIFE_CARDS, AOIFE_DRAFTS } from './cards-aoife.js';
import { BRONWEN_CARDS } from './cards-bronwen.js';
import { CATALINA_CARDS, CATALINA_DRAFTS } from './cards-catalina.js';
import { ELENA_CARDS } from './cards-elena.js';
import { FARAH_CARDS } from './cards-farah.js';
import { LUKAS_CARDS } from './cards-lukas.js';
import { MARIT_CARDS } from './cards-marit.js';
import { RAFAEL_CARDS } from './cards-rafael.js';
import { SEUN_CARDS } from './cards-seun.js';
import { SUPPORT_CARDS, SUPPORT_DRAFTS } from './cards-support.js';
import { THANDIWE_CARDS } from './cards-thandiwe.js';
import { YUKI_CARDS } from './cards-yuki.js';
import { EXCUSES, OUTCOMES, OVERDUE, RECUSALS } from './outcomes.js';
import { PEOPLE } from './people.js';
import { REQUISITIONS } from './requisitions.js';

export * from './demo-content.js';

export const DEMO_CONTENT: DemoContent = {
  organisation: { name: 'Northwind Service Cloud' },
  people: PEOPLE,
  requisitions: REQUISITIONS,
  candidates: [...SUPPORT_CANDIDATES, ...AGENTS_CANDIDATES, ...BILLING_CANDIDATES],
  cards: [
    ...SEUN_CARDS,
    ...MARIT_CARDS,
    ...RAFAEL_CARDS,
    ...THANDIWE_CARDS,
    ...ELENA_CARDS,
    ...BRONWEN_CARDS,
    ...YUKI_CARDS,
    ...FARAH_CARDS,
    ...LUKAS_CARDS,
    ...CATALINA_CARDS,
    ...AOIFE_CARDS,
    ...SUPPORT_CARDS,
  ],
  drafts: [...CATALINA_DRAFTS, ...AOIFE_DRAFTS, ...SUPPORT_DRAFTS],
  overdue: OVERDUE,
  excuses: EXCUSES,
  recusals: RECUSALS,
  outcomes: OUTCOMES,
};
