import { type Helplines, helplinesHere, isChecked } from '../core/help/helplines.ts';
import type { HelplinesPort } from '../core/ports.ts';

/**
 * The children's helplines of each country.
 * @param load the file of helplines; it is only fetched when first asked for
 * @param deviceLanguage the language tag of the device, such as `es-MX`
 * @param day today, `YYYY-MM-DD`
 */
export function createHelplines(load: () => Promise<Helplines>, deviceLanguage: string, day: () => string): HelplinesPort {
  return {
    here: async (chosen) => helplinesHere(await load(), chosen, deviceLanguage),
    countries: async () => Object.keys((await load()).countries),
    isChecked: (line) => isChecked(line, day()),
  };
}
