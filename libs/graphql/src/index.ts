export { Allow, ALLOW, type Allowance } from './allow.decorator';
export { connectionOf, PageInfo, type Connection } from './connection';
export { calendarDay, dateInTheNetherlands, pastDay } from './calendar-day';
export { knownWord, knownWords, laterThan, maybeSaid, saidInWords } from './input-words';
export { isId, LARGEST_PAGE, pageArguments, toPage, unknownCursor, type Page, type PageArguments } from './page';
export { CalendarDate, DateScalar, DateTimeScalar } from './scalars';
export { selectedFields } from './selected-fields';
