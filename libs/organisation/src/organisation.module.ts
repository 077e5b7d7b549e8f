import { Module } from '@nestjs/common';
import { DirectoryService } from './directory.service';
import { HatResolver, MeResolver } from './hat.resolver';
import { HatService } from './hat.service';
import { OrganisationLoaders } from './organisation.loaders';
import { OrganisationResolver, OrganisationTaskResolver } from './organisation.resolver';
import { OrganisationService } from './organisation.service';
import { RetentionResolver } from './retention.resolver';
import { RetentionService } from './retention.service';

@Module({
  providers: [HatService, OrganisationService, DirectoryService, OrganisationLoaders, MeResolver, HatResolver, OrganisationResolver, OrganisationTaskResolver, RetentionService, RetentionResolver],
  exports: [HatService, OrganisationService, DirectoryService, OrganisationLoaders],
})
export class OrganisationModule {}
