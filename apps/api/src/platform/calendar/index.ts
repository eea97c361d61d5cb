export { calendarDownload, debriefEntry, interviewEntry } from './calendar-entries.js';
