export { CovenantModule } from './covenant.module';
