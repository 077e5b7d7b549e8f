export { BadInput, DomainError } from './domain-error';
