import { Module } from '@nestjs/common';
import { DateScalar, DateTimeScalar } from '@kapstok/graphql';
import { OrganisationModule } from '@kapstok/organisation';

/** What the api serves: the domain libraries and the scalars of the schema. */
export const DOMAIN_MODULES = [OrganisationModule];

@Module({ imports: DOMAIN_MODULES, providers: [DateScalar, DateTimeScalar], exports: DOMAIN_MODULES })
export class DomainModule {}
