// Loaded when there is the first text to look at: the word lists are a good part of the page.
export { lintText } from '@app/domain';
export { reasonOf } from './hint-reason.js';
