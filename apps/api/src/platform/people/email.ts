/** How an address is stored and looked up: people type it with capitals and spaces. */
export const normalisedEmail = (email: string): string => email.trim().toLowerCase();
