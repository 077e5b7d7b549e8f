export { KINDS, type Recipient } from './kinds';
export { NoticeModule } from './notice.module';
export { NoticeNotFound, NoticeService } from './notice.service';
export { toFollow, type Following } from './outbox';
