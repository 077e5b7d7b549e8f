import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, type ActingHat } from '@kapstok/organisation';
import { YearlyReportService } from './yearly-report.service';
import { YearlyReport } from './yearly-report.type';

@Resolver(() => YearlyReport)
export class YearlyReportResolver {
  constructor(private readonly reports: YearlyReportService) {}

  @Query(() => YearlyReport, { description: 'For the FG: the year in numbers. As a PDF: GET /desk/yearly-report.pdf?year=…' })
  @Allow('review:count')
  yearlyReport(@CurrentHat() hat: ActingHat, @Args('year', { type: () => Int }) year: number): Promise<YearlyReport> {
    return this.reports.numbers(hat, year);
  }
}
