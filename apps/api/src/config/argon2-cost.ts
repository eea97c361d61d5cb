/** Cost of one argon2id hash. Tests pass a cheap one; the product has one cost only. */
export interface Argon2Cost {
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
}

/** OWASP ASVS 5.0 V11.4: argon2id with 64 MiB, three passes, one lane. */
export const PRODUCT_PASSWORD_COST: Argon2Cost = { memoryKib: 64 * 1024, passes: 3, lanes: 1 };
