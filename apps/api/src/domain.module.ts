import { Module } from '@nestjs/common';
import { AdviceModule } from '@kapstok/advice';
import { CaseModule } from '@kapstok/case';
import { CovenantModule } from '@kapstok/covenant';
import { DossierModule } from '@kapstok/dossier';
import { EmergencyModule } from '@kapstok/emergency';
import { DateScalar, DateTimeScalar } from '@kapstok/graphql';
import { HouseholdModule } from '@kapstok/household';
import { MeetingModule } from '@kapstok/meeting';
import { NoticeModule } from '@kapstok/notice';
import { OrganisationModule } from '@kapstok/organisation';
import { RequestModule } from '@kapstok/request';
import { SharingModule } from '@kapstok/sharing';
import { TransferModule } from '@kapstok/transfer';

/** What the api serves: the domain libraries and the scalars of the schema. */
export const DOMAIN_MODULES = [
  OrganisationModule, NoticeModule, HouseholdModule, DossierModule, CovenantModule, SharingModule, RequestModule, TransferModule, EmergencyModule,
  AdviceModule, MeetingModule, CaseModule,
];

@Module({ imports: DOMAIN_MODULES, providers: [DateScalar, DateTimeScalar], exports: DOMAIN_MODULES })
export class DomainModule {}
