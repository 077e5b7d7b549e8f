import { Injectable } from '@nestjs/common';
import { LogbookClient, OwnLogNotFound, pdfOf, type OwnAccessAsked, type OwnAccessPage } from '@kapstok/access-log';
import { isId } from '@kapstok/graphql';
import { PersonService } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import { dayOf } from '@kapstok/review';
import { ownLogJson } from './file/own-log-json';
import { ownLogReport, type Language } from './file/own-log-report';

/** A file to take along. */
export interface OwnFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/**
 * The log for who it is about. The logbook process decides and writes down that it was read, before it answers; here only the words
 * and the file are made.
 */
@Injectable()
export class OwnLogService {
  constructor(
    private readonly logbook: LogbookClient,
    private readonly persons: PersonService,
  ) {}

  /** @throws OwnLogNotFound for whoever may not inspect and for missing alike, BadInput, LogbookUnavailable */
  page(hat: ActingHat, authorization: string, asked: OwnAccessAsked): Promise<OwnAccessPage> {
    if (!isId(asked.subjectId)) throw new OwnLogNotFound();
    return this.logbook.ownLines({ authorization, hatId: hat.id }, asked);
  }

  /** All of it as a file, in the log as an export. Throws what `page` throws. */
  async file(hat: ActingHat, authorization: string, subjectId: string, as: 'pdf' | 'json', language: Language): Promise<OwnFile> {
    if (!isId(subjectId)) throw new OwnLogNotFound();
    const { madeAt, accesses } = await this.logbook.ownLog({ authorization, hatId: hat.id }, subjectId);
    const name = `logboek-${dayOf(madeAt.getTime())}.${as}`;
    if (as === 'json') return { name, type: 'application/json; charset=utf-8', bytes: Buffer.from(JSON.stringify(ownLogJson(subjectId, madeAt, accesses), null, 2)) };
    const [person] = await this.persons.byIds(hat, [subjectId]);
    return { name, type: 'application/pdf', bytes: await pdfOf(ownLogReport({ name: person?.name ?? '', madeAt, accesses, language })) };
  }
}
