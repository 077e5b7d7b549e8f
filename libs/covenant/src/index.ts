export { CovenantModule } from './covenant.module';
export { CovenantRecords, type Reliance } from './covenant-records';
