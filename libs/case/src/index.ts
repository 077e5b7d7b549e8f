export { CaseEntity } from './case.entity';
export { CaseNotFound } from './case.errors';
