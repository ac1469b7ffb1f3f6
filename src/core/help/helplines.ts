/** A line that children can ring or write to. */
export interface Helpline {
  readonly name: string;
  readonly number: string;
  readonly hours: string;
  /** The day on which a person last opened the line's own page, `YYYY-MM-DD`; none when nobody has yet. */
  readonly checked: string | null;
}

/** A line that children may call. Facts only, so that it needs no translation. */
export interface HelplineEntry {
  readonly name: string;
  /** Numbers that reach it; none where it is only online. */
  readonly numbers: readonly string[];
  readonly site?: string;
  /** It also answers in writing. */
  readonly chat?: true;
  /** It is there day and night. */
  readonly always?: true;
  /** For a child in danger now. */
  readonly emergency?: true;
  /** The day a person last read the number at its source, `YYYY-MM-DD`. */
  readonly checked: string | null;
}

export interface Helplines {
  /** Where to look for a line in any other country. */
  readonly worldwide: readonly HelplineEntry[];
  /** Lines by country code, such as `KE`. */
  readonly countries: Readonly<Record<string, readonly HelplineEntry[]>>;
}

export interface HelplinesHere {
  /** The country they are of; nothing when none is known. */
  readonly country: string | null;
  /** The country is only a guess from the device's language: the player should be asked. */
  readonly guessed: boolean;
  readonly lines: readonly HelplineEntry[];
}

/**
 * The country in a language tag, such as `MX` in `es-MX` and `TW` in `zh-Hant-TW`. A language alone names no country,
 * nor does a part of the world (`es-419`), nor how its numbers are written (`ar-u-nu-latn`).
 */
export function countryOf(tag: string): string | null {
  try {
    const { region = '' } = new Intl.Locale(tag);
    return /^[A-Z]{2}$/.test(region) ? region : null;
  } catch {
    // what a browser calls its language need be no tag at all
    return null;
  }
}

/** The lines of the chosen country, else of the country in the device's language tag, else none. */
export function helplinesHere(all: Helplines, chosen: string | null, deviceLanguage: string): HelplinesHere {
  const country = chosen ?? countryOf(deviceLanguage);
  const lines = country !== null && Object.hasOwn(all.countries, country) ? (all.countries[country] ?? []) : [];
  return {
    country: lines.length > 0 || chosen !== null ? country : null,
    guessed: chosen === null && lines.length > 0,
    lines,
  };
}

/** Has a person checked the number within the year before `day` (`YYYY-MM-DD`)? Numbers of helplines go stale. */
export function isChecked({ checked }: HelplineEntry, day: string): boolean {
  const yearBefore = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
  return checked !== null && checked > yearBefore && checked <= day;
}
