export { NoticeModule } from './notice.module';
export { toFollow, type Following } from './outbox';
