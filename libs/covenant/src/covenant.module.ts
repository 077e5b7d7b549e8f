import { Module } from '@nestjs/common';
import { OrganisationModule } from '@kapstok/organisation';
import { CovenantRecords } from './covenant-records';

@Module({ imports: [OrganisationModule], providers: [CovenantRecords], exports: [CovenantRecords] })
export class CovenantModule {}
