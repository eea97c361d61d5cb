/** Without 0 and O, 1 and I, which are read aloud across a room. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const CODE_LENGTH = 8;

/** 40 bits of a secret's hash, as eight characters of 32. @param hash in hex */
export const codeFrom = (hash: string): string =>
  Array.from(
    { length: CODE_LENGTH },
    (_, index) => LETTERS[parseInt(hash.slice(index * 2, index * 2 + 2), 16) % 32],
  ).join('');

/** As it is typed: in any case, with spaces or a hyphen. */
export const typedCode = (text: string): string => text.toUpperCase().replaceAll(/[\s-]/g, '');
