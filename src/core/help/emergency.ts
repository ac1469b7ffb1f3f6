/** 112 reaches help in every country of the European Union, and in those that took it over. */
const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';

const BY_COUNTRY: ReadonlyMap<string, string> = new Map([
  ...EU.split(' ').map((country): [string, string] => [country, '112']),
  ['GB', '999'],
  ['US', '911'],
  ['CA', '911'],
  ['AU', '000'],
  ['NZ', '111'],
]);

/** The number for anybody in danger now, of the countries whose number is known here; else nothing. */
export const emergencyOf = (country: string | null): string | null => BY_COUNTRY.get(country ?? '') ?? null;
