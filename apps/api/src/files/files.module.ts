import { Module, type DynamicModule } from '@nestjs/common';
import { OrganisationModule } from '@kapstok/organisation';
import { ApiErrors } from '../errors/api-errors';
import { FileRequests } from './file-requests';
import { FilesController } from './files.controller';

/** Files to take along, by the modules that make them. */
@Module({})
export class FilesModule {
  static of(...makers: DynamicModule[]): DynamicModule {
    return { module: FilesModule, imports: [OrganisationModule, ...makers], controllers: [FilesController], providers: [FileRequests, ApiErrors] };
  }
}
