export * from './role-agreement.js';
export * from './role-evidence.js';
export * from './role-guide.js';
export * from './role-profile.js';
export * from './role-statement.js';
