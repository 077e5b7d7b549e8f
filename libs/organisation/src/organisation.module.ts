import { Module } from '@nestjs/common';
import { DirectoryService } from './directory.service';
import { HatResolver, MeResolver } from './hat.resolver';
import { HatService } from './hat.service';
import { OrganisationLoaders } from './organisation.loaders';
import { OrganisationResolver, OrganisationTaskResolver } from './organisation.resolver';
import { OrganisationService } from './organisation.service';

@Module({
  providers: [HatService, OrganisationService, DirectoryService, OrganisationLoaders, MeResolver, HatResolver, OrganisationResolver, OrganisationTaskResolver],
  exports: [HatService, OrganisationService, DirectoryService, OrganisationLoaders],
})
export class OrganisationModule {}
