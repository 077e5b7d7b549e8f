import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BadInput } from '@kapstok/errors';
import { YearlyReportService } from '@kapstok/fg-desk';
import { Allow } from '@kapstok/graphql';
import { OwnLogService } from '@kapstok/own-log';
import { FileRequests } from './file-requests';

type Asked = Readonly<Record<string, unknown>>;

/** What is offered as a file; everything else is GraphQL. Whether it may is decided where it is made. */
@Controller()
export class FilesController {
  constructor(
    private readonly files: FileRequests,
    private readonly ownLog: OwnLogService,
    private readonly reports: YearlyReportService,
  ) {}

  @Get('own-log.pdf')
  @Allow('file:own-log')
  ownLogPdf(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() asked: Asked): Promise<void> {
    return this.files.serve(request, reply, (hat, authorization) => this.ownLog.file(hat, authorization, textIn(asked, 'subject'), 'pdf', languageIn(asked)));
  }

  @Get('own-log.json')
  @Allow('file:own-log')
  ownLogJson(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() asked: Asked): Promise<void> {
    return this.files.serve(request, reply, (hat, authorization) => this.ownLog.file(hat, authorization, textIn(asked, 'subject'), 'json', languageIn(asked)));
  }

  @Get('desk/yearly-report.pdf')
  @Allow('file:yearly-report')
  yearlyReport(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() asked: Asked): Promise<void> {
    return this.files.serve(request, reply, (hat) => this.reports.pdf(hat, yearIn(asked), languageIn(asked)));
  }
}

function textIn(asked: Asked, name: string): string {
  const value = asked[name];
  if (typeof value !== 'string' || value === '') throw new BadInput(name, 'one value');
  return value;
}

function languageIn({ lang = 'nl' }: Asked): 'nl' | 'en' {
  if (lang !== 'nl' && lang !== 'en') throw new BadInput('lang', 'nl or en');
  return lang;
}

function yearIn(asked: Asked): number {
  const text = textIn(asked, 'year');
  if (!/^\d{4}$/.test(text)) throw new BadInput('year', 'a year in four digits');
  return Number(text);
}
