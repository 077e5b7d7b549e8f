import { Module } from '@nestjs/common';
import { NoticeResolver } from './notice.resolver';
import { NoticeService } from './notice.service';

@Module({ providers: [NoticeService, NoticeResolver], exports: [NoticeService] })
export class NoticeModule {}
