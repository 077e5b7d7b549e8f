import { Module } from '@nestjs/common';
import { OrganisationModule } from '@kapstok/organisation';
import { ConsentRecords } from './consent-records';
import { HouseholdMemberResolver, HouseholdResolver } from './household.resolver';
import { HouseholdService } from './household.service';
import { PersonLoaders } from './person.loaders';
import { GezagResolver, PersonResolver } from './person.resolver';
import { PersonService } from './person.service';
import { SubjectService } from './subject.service';

const services = [PersonService, PersonLoaders, HouseholdService, SubjectService, ConsentRecords];

@Module({
  imports: [OrganisationModule],
  providers: [...services, PersonResolver, GezagResolver, HouseholdResolver, HouseholdMemberResolver],
  exports: services,
})
export class HouseholdModule {}
