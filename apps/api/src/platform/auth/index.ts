export * from './current-person.decorator.js';
export * from './passwords.js';
export type { Person } from './person.js';
export * from './session-cookie.js';
export * from './sessions.js';
export * from './sign-in-throttle.js';
