export { connect, dataSourceOptions } from './data-source';
export { migrate, MIGRATIONS } from './migrate';
export { provision, RUNTIME_ROLES, type RolePasswords, type RuntimeRole } from './roles';
export { Transaction, type TransactionSettings } from './transaction';
