export { connect, dataSourceOptions } from './data-source';
export { migrate, MIGRATIONS } from './migrate';
export { ruleTables, syncRules, type AllowingGroundRow, type RuleTables, type ViewRuleRow, type WriteBarRow } from './rule-tables';
export { provision, RoleTooMighty, RUNTIME_ROLES, type RolePasswords, type RuntimeRole } from './roles';
export { watchSessions, type SessionWatch } from './sessions';
export { Transaction, type TransactionSettings } from './transaction';
