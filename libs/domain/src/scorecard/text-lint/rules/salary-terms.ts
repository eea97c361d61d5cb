import { phraseIndex } from '../phrases.js';

// Interviews are held, and notes written, in more languages than the product speaks. Words with and without their marks: notes are typed fast.
const BEFORE = 'current|present|previous|prior|last|former|existing|old';
const DE_BEFORE = [
  'aktuell',
  'derzeitig',
  'jetzig',
  'gegenwärtig',
  'bisherig',
  'letzt',
  'vorig',
  'vorherig',
  'früher',
  'alt',
]
  .flatMap((stem) => ['e', 'es', 'er', 'en', 'em'].map((end) => stem + end))
  .join('|');
const DE_PAY = [
  'gehalt',
  'jahresgehalt',
  'monatsgehalt',
  'bruttogehalt',
  'nettogehalt',
  'grundgehalt',
  'fixgehalt',
  'jahresbrutto',
]
  .concat(['lohn', 'verdienst', 'vergütung', 'verguetung', 'bezüge', 'bezuege', 'gehälter', 'gehalts', 'gehaltspaket'])
  .join('|');
const FR_BEFORE = 'ancien|ancienne|anciens|dernier|dernière|derniere|précédent|précédente|precedent|precedente';
const FR_AFTER = `actuel|actuelle|actuels|antérieur|antérieure|anterieur|passé|passe|précédent|précédente|precedent|precedente`;
const FR_PAY = 'salaire|salaires|rémunération|remuneration|paie|paye';
const ES_BEFORE = 'último|última|ultimo|ultima|anterior|antiguo|antigua';
const ES_AFTER = 'actual|actuales|anterior|anteriores|previo|previa|pasado|pasada';
const ES_PAY = 'salario|salarios|sueldo|sueldos|remuneración|remuneracion|retribución|retribucion|nómina|nomina';

/** Says of itself what somebody earns or earned. */
export const HISTORY = phraseIndex({
  english: [
    'currently|presently|previously|formerly makes|making|earns|earning|earned|paid',
    'currently|presently earn',
    'now|presently makes|earns|earning',
    'is|are making|earning now|currently',
    'makes|earn|earns|earning|making now|currently|today',
    `${BEFORE}|existing|past base|total|annual|gross? salary|compensation|comp|pay|wage|wages|earnings|income|remuneration`,
    `${BEFORE} base|pay|comp|compensation|salary|bonus|equity package|bonus|level?`,
    `${BEFORE} tc|ctc|ote`,
    'salary|pay|compensation|comp|wage history',
    'he|she|they|candidate makes|earns|made|earned less|more',
    'how much do|does|did they|he|she|you make|earn',
    'how? much they|he|she earn|earns|earned',
    'much|what they|he|she make|makes|made now|currently|today|before|there',
    'what do|does|did they|he|she|you earn',
    'what do|does|did they|he|she|you make now|currently|today|before|there',
    'what they|he|she are|is|was|were earning|paid',
    'on less|more money? than our band',
    'last|their|his|her|current|previous payslip|payslips|paycheck|paystub|paystubs',
    'take home pay',
    'salary|comp|compensation at|in|from their|his|her|the last|current|previous|old|present job|employer|company|role',
    'pay at|in|from their|his|her|the last|current|previous|old|present job|employer|company|role',
    'salary|compensation|comp before was|is',
    'salary|compensation|comp|pay right now',
  ],
  german: [
    `${DE_BEFORE} ${DE_PAY}`,
    `${DE_PAY} bisher|zuletzt|aktuell|derzeit|momentan|jetzt`,
    `${DE_PAY} beim|im|vom alten|letzten|vorigen|bisherigen|aktuellen|jetzigen arbeitgeber|job`,
    'verdient|verdiente aktuell|derzeit|momentan|gegenwärtig|bisher|zuletzt',
    'bisher|zuletzt|aktuell|derzeit verdient|verdiente',
    'gehaltshistorie|gehaltsverlauf|gehaltsnachweis',
    'letzte|seine|ihre|die gehaltsabrechnung|lohnabrechnung',
  ],
  french: [
    `${FR_BEFORE} ${FR_PAY}`,
    `l'ancien|l'ancienne ${FR_PAY}`,
    `${FR_PAY} ${FR_AFTER}`,
    `${FR_PAY} chez|dans son|sa|leur|l'ancien|ancien|dernier|ancienne employeur|poste|entreprise|boîte?`,
    'gagne|gagnait|touche|touchait|perçoit|percoit|percevait actuellement',
    'actuellement payé|payée|paye|payee|rémunéré|rémunérée',
    `historique de|des? ${FR_PAY}|salarial`,
    'sa|son|ses|leur|leurs|dernière|dernier fiche|fiches|bulletin|bulletins de paie|paye|salaire',
  ],
  spanish: [
    `${ES_BEFORE} ${ES_PAY}`,
    `${ES_PAY} ${ES_AFTER}`,
    `${ES_PAY} en su último|anterior|ultimo trabajo|empleo|puesto|empresa`,
    'gana|cobra|percibe|ganaba|cobraba actualmente',
    'actualmente gana|cobra|percibe|ganando|cobrando',
    `historial salarial|retributivo`,
    'historial de sueldos|salarios',
  ],
});

/** A verb of being paid, before a sum: 'earns 140k', 'was on €90,000', 'verdient 85k', 'gagne 65 000 €'. */
export const PAID = phraseIndex({
  english: [
    'makes|making|earns|earning about|around|roughly|nearly|over?',
    'make|made|earn|earned about|around|roughly|nearly|over?',
    'is|was|were|are on|paid about|around|roughly|nearly|over?',
    'been|being|gets|got|getting paid about|around|roughly|nearly|over?',
    'he|she|they gets|get|got about|around|roughly|nearly|over?',
    'his|her|their base|salary|pay|comp|compensation|package|income|tc|ctc is|was about|around|roughly|nearly|over?',
    'takes|took|taking home about|around|roughly|nearly|over?',
    'currently|presently|now at|on about|around|roughly|nearly|over?',
  ],
  german: [
    'verdient|verdiente jetzt|heute|dort|gerade? etwa|rund|circa|ca|knapp|gut|über?',
    'bekommt|bekam|kriegt|bezieht|bezog aktuell|derzeit|jetzt|momentan|bisher|zuletzt|dort etwa|rund|circa|ca|knapp|gut?',
    'aktuell|derzeit|momentan|bisher|zuletzt bei|auf? etwa|rund|circa|ca|knapp|gut?',
  ],
  french: [
    "gagne|gagnait|touche|touchait|perçoit|percoit|percevait aujourd'hui|maintenant? environ|près|presque?",
    "actuellement|aujourd'hui à|a environ|presque?",
    'est|était|etait payé|payée|paye|payee|à environ?',
  ],
  spanish: [
    'gana|ganaba|cobra|cobraba|percibe|percibía ahora|hoy|allí? unos|casi|cerca?',
    'actualmente|ahora en|con unos?',
  ],
});

/** Takes the words that it touches out of the question. */
export const INNOCENT = phraseIndex({
  product: [
    `${BEFORE}|existing|past base model|models|prompt|prompts|rate|rates|case|cases|url|image|version|class|policy`,
    'current pay per',
    'making now the',
    'pay|salary|compensation by|per|later|range|ranges|band|bands',
  ],
});

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What follows a number that is money: '140 grand', '85 Tsd'. */
export const SUM_UNITS = words(
  'k eur usd gbp chf euro euros dollars pounds francs base grand lpa lakh lakhs tsd tausend',
);
/** What follows '140k' where it is a sum and not '40k requests'. */
export const AFTER_A_SUM = words(
  `a per so and now in at plus with gross net before last which but today total yearly annually tc right currently there
  im pro und brutto netto jetzt bei plus aber par et brut net mais chez au al por y bruto neto brutos netos pero en`,
);
