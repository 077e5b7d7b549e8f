import { Module } from '@nestjs/common';
import { HatResolver, MeResolver } from './hat.resolver';
import { HatService } from './hat.service';
import { OrganisationLoaders } from './organisation.loaders';
import { OrganisationResolver, OrganisationTaskResolver } from './organisation.resolver';
import { OrganisationService } from './organisation.service';

@Module({
  providers: [HatService, OrganisationService, OrganisationLoaders, MeResolver, HatResolver, OrganisationResolver, OrganisationTaskResolver],
  exports: [HatService, OrganisationService, OrganisationLoaders],
})
export class OrganisationModule {}
