import { Injectable } from '@nestjs/common';
import { lineOf, pdfOf } from '@kapstok/access-log';
import { BadInput } from '@kapstok/errors';
import { ownPurpose, type ActingHat } from '@kapstok/organisation';
import { dayOf } from '@kapstok/review';
import { atDesk, recordDone } from '../desk/desk-rule';
import { numbersOf, type YearNumbers } from './yearly-numbers';
import { yearlyReport, type Language } from './yearly-report';

/** A file to take along. */
export interface ReportFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const FIRST_YEAR = 2020;

/** The yearly report of the FG: numbers of the own controller in which nobody can be recognised (R268, R269). */
@Injectable()
export class YearlyReportService {
  /** Throws DeskNotYours, BadInput. */
  async numbers(hat: ActingHat, year: number): Promise<YearNumbers> {
    const on = atDesk(hat);
    const checked = yearOf(hat, year);
    recordDone(hat, on, { fields: ['yearlyReport'] });
    return numbersOf(hat, checked);
  }

  /** The same as a PDF, in the log as an export. Throws DeskNotYours, BadInput. */
  async pdf(hat: ActingHat, year: number, language: Language): Promise<ReportFile> {
    const on = atDesk(hat);
    const numbers = await numbersOf(hat, yearOf(hat, year));
    const report = yearlyReport({ numbers, controller: hat.organisation.name, madeAt: hat.tx.at, language });
    hat.log.record({ ...lineOf(on), event: 'export', outcome: 'allowed', party: hat, purpose: ownPurpose(hat), categories: ['toegangslog'], fields: ['yearlyReport'] });
    return { name: `jaarverslag-toegang-${year}.pdf`, type: 'application/pdf', bytes: await pdfOf(report) };
  }
}

function yearOf({ tx }: ActingHat, year: number): number {
  const now = Number(dayOf(tx.at.getTime()).slice(0, 4));
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > now) throw new BadInput('year', `a year from ${FIRST_YEAR} to ${now}`);
  return year;
}
