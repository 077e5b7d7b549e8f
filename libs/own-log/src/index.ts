export { KeepingBackDenied, KeptBackNotFound } from './kept-back/kept-back.errors';
export { LogEmbargoes } from './kept-back/log-embargoes';
export { LogWeighings } from './kept-back/log-weighings';
export { OWN_LOG_RESOLVERS, OwnLogModule } from './own-log.module';
export { OwnLogService, type OwnFile } from './own-log.service';
