import { checkOrder, checkOverlaps, dayOf } from '../period';
import { pathText, type Path } from '../problem';
import { each, type Review } from '../review';

/** The BSN is checked, compared, and never named. */
export function checkPersons(review: Review): void {
  const numbers = new Map<string, Path>();
  each(review.file.persons, ['persons'], (person, path) => {
    const { bsn, bsnHeldBy } = person;
    each(bsnHeldBy, [...path, 'bsnHeldBy'], (controller, here) => review.refer('organisations', controller, here));
    if (bsn !== undefined && bsnHeldBy === undefined) review.problem([...path, 'bsnHeldBy'], 'missing; a BSN belongs to the controllers that hold it');
    if (bsn === undefined) {
      // One that failed its test is still a key of the draft, and was told.
      if (bsnHeldBy !== undefined && !('bsn' in person)) review.problem([...path, 'bsn'], 'missing');
      return;
    }
    const earlier = numbers.get(bsn);
    if (earlier) review.problem([...path, 'bsn'], `the same as ${pathText(earlier)}.bsn`);
    else numbers.set(bsn, path);
  });
}

export function checkHouseholds(review: Review): void {
  each(review.file.households, ['households'], (household, path) => {
    const stays: { who: string; path: Path; period: object }[] = [];
    each(household.members, [...path, 'members'], (member, here) => {
      checkOrder(review, here, member);
      checkBorn(review, here, member.person, member.validFrom);
      review.refer('persons', member.person, [...here, 'person']);
      if (member.person !== undefined) stays.push({ who: member.person, path: here, period: member });
    });
    checkOverlaps(review, stays);
  });
}

export function checkGezag(review: Review): void {
  const periods: { who: string; path: Path; period: object }[] = [];
  each(review.file.gezag, ['gezag'], (gezag, path) => {
    checkOrder(review, path, gezag);
    review.refer('persons', gezag.child, [...path, 'child']);
    review.refer('persons', gezag.holder, [...path, 'holder']);
    if (gezag.child === undefined || gezag.holder === undefined) return;
    if (gezag.child === gezag.holder) review.problem([...path, 'holder'], 'nobody has gezag over the own person');
    checkBorn(review, path, gezag.child, gezag.validFrom && dayOf(gezag.validFrom));
    checkBorn(review, path, gezag.holder, gezag.validFrom && dayOf(gezag.validFrom));
    periods.push({ who: `${gezag.holder} over ${gezag.child}`, path, period: gezag });
  });
  checkOverlaps(review, periods);
}

export function checkIncapacity(review: Review): void {
  const periods: { who: string; path: Path; period: object }[] = [];
  each(review.file.incapacity, ['incapacity'], (incapacity, path) => {
    checkOrder(review, path, incapacity);
    review.refer('persons', incapacity.person, [...path, 'person']);
    checkBorn(review, path, incapacity.person, incapacity.validFrom && dayOf(incapacity.validFrom));
    if (incapacity.person !== undefined) periods.push({ who: incapacity.person, path, period: incapacity });
  });
  checkOverlaps(review, periods);
}

/** One controller knows one address of a person at a time. */
export function checkAddresses(review: Review): void {
  const stays: { who: string; path: Path; period: object }[] = [];
  each(review.file.addresses, ['addresses'], (address, path) => {
    checkOrder(review, path, address);
    review.refer('persons', address.person, [...path, 'person']);
    review.refer('organisations', address.controller, [...path, 'controller']);
    checkBorn(review, path, address.person, address.validFrom);
    if (address.person !== undefined && address.controller !== undefined) stays.push({ who: `${address.controller} on ${address.person}`, path, period: address });
  });
  checkOverlaps(review, stays);
}

function checkBorn(review: Review, path: Path, person: string | undefined, day: string | undefined): void {
  const birthDate = review.find('persons', person)?.birthDate;
  if (birthDate !== undefined && day !== undefined && day < birthDate) review.problem([...path, 'validFrom'], `before the birth of "${person}"`);
}
