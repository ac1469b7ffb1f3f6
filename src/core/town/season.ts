export type Season = 'winter' | 'spring' | 'summer' | 'autumn';

/**
 * Countries whose winter is in the middle of the year, by their two-letter code: those that lie south of the equator,
 * or mostly so.
 */
const SOUTHERN = new Set([
  'AR',
  'AU',
  'BO',
  'BR',
  'BW',
  'CL',
  'FJ',
  'LS',
  'MG',
  'MU',
  'MW',
  'MZ',
  'NA',
  'NZ',
  'PE',
  'PY',
  'SZ',
  'TL',
  'TZ',
  'UY',
  'VU',
  'WS',
  'ZA',
  'ZM',
  'ZW',
]);

const YEAR: readonly Season[] = [
  'winter',
  'winter',
  'spring',
  'spring',
  'spring',
  'summer',
  'summer',
  'summer',
  'autumn',
  'autumn',
  'autumn',
  'winter',
];

/**
 * The season of a day by whole months, as weather services count it. What falls in the street goes by it, and nothing
 * else does.
 * @param day `YYYY-MM-DD`
 * @param country two-letter code of the country chosen on this device, or none: then the north is taken
 */
export function seasonOf(day: string, country: string | null): Season {
  const month = Number(day.slice(5, 7)) - 1;
  return YEAR[(month + (country !== null && SOUTHERN.has(country) ? 6 : 0)) % 12] ?? 'spring';
}
