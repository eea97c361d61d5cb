import { MarketPage } from '../../features/compensation/components/market-page.js';

export const Page = MarketPage;
