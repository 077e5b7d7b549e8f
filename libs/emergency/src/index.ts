export { EmergencyModule } from './emergency.module';
