export { AccessLine, AccessLineConnection, AccessLogFilter } from './access-line.type';
export { AccessLogResolver } from './access-log.resolver';
export { FgDeskModule } from './fg-desk.module';
