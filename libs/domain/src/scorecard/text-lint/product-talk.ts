import type { ReadText, Tally } from './read-text.js';

/**
 * Words by which a sentence is about the product and the people who use it, not about the candidate. Only bare topics ('gender',
 * 'disabled') are let pass beside one of them; words that point at a person ('her husband') are not.
 */
const PRODUCT_WORDS = new Set(
  `user users customer customers client clients patient patients applicant applicants borrower borrowers claimant claimants
  passenger passengers member members audience persona personas demographic demographics segment segments cohort cohorts
  slice slices subgroup subgroups case cases row rows dataset datasets data sample samples test tests tested eval evals suite
  bias biased biases fairness parity model models prompt prompts classifier filter filters label labels labelled field fields
  feature features app apps screen reader accessibility accessible wcag query queries ticket tickets message messages
  conversation conversations answer answers output outputs response responses threshold guardrail guardrails policy taxonomy
  intent category categories attribute attributes proxy proxies variable column columns metric metrics recall precision
  translation locale locales language form forms chatbot bot agent assistant product products
  caption captions audit error errors intent intents speech voice transcript transcripts index benchmark
  nutzer kunde kunden antragsteller modell daten utilisateur utilisateurs demandeur demandeurs modèle données
  usuario usuarios cliente clientes solicitante solicitantes modelo datos`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Numbers of the sentences that are about the product. */
export function sentencesAboutProduct(read: ReadText, tally: Tally): ReadonlySet<number> {
  tally.steps += read.words.length;
  return new Set(read.words.filter((word) => PRODUCT_WORDS.has(word.key)).map((word) => word.sentence));
}
