export * from './vocabulary';
export * from './rules/condition';
export * from './rules/rule';
export * from './rules/rule-set';
export * from './policy';
export * from './why/why';
export * from './validate/validation';
export * from './signatures';
