import { emergencyOf } from '../../core/help/emergency.ts';
import { type Helplines, helplinesHere, type HelplinesHere, isChecked } from '../../core/help/helplines.ts';
import type { HelplinesPort } from '../../ports/play.ts';
import type { Remover } from '../../ports/device.ts';

interface HelplinesParts {
  /** The file of helplines; fetched when first asked for. */
  load(): Promise<Helplines>;
  /** The language tag of the device, such as `es-MX`. */
  readonly deviceLanguage: string;
  /** Today, `YYYY-MM-DD`. */
  day(): string;
  /** The country set on this device: one truth, kept with the other settings. */
  readonly chosen: {
    now(): string | null;
    choose(country: string | null): void;
    subscribe(listener: () => void): Remover;
  };
}

const NOBODY: Helplines = { worldwide: [], countries: {} };

/**
 * The children's helplines of each country. Until their file has come there are none; listeners are called when it has.
 */
export function createHelplines({ load, deviceLanguage, day, chosen }: HelplinesParts): HelplinesPort {
  const listeners = new Set<() => void>();
  let all = NOBODY;
  let loading: Promise<void> | undefined;

  function known(): Helplines {
    loading ??= load().then(
      (file) => {
        all = file;
        for (const listener of listeners) listener();
      },
      () => void (loading = undefined),
    );
    return all;
  }
  const here = (): HelplinesHere => helplinesHere(known(), chosen.now(), deviceLanguage);

  return {
    countries: () => Object.keys(known().countries),
    country: () => here().country,
    guessed: () => here().guessed,
    choose: (country) => chosen.choose(country),
    line() {
      const { lines } = here();
      const found = lines.find((one) => !one.emergency && one.numbers.length > 0) ?? lines[0];
      if (!found) return null;
      // hours in words would need every language, "24/7" needs none
      return {
        name: found.name,
        number: found.numbers[0] ?? found.site ?? '',
        hours: found.always ? '24/7' : '',
        checked: isChecked(found, day()) ? found.checked : null,
      };
    },
    emergency() {
      const { country, guessed, lines } = here();
      // a wrong number is worse than none: the general one goes by a country that somebody chose
      const general = guessed ? null : emergencyOf(country);
      return lines.find((one) => one.emergency)?.numbers[0] ?? general;
    },
    directory() {
      const [found] = known().worldwide;
      return found?.site === undefined ? null : { name: found.name, site: found.site };
    },
    subscribe(listener) {
      listeners.add(listener);
      const remove = chosen.subscribe(listener);
      return () => {
        listeners.delete(listener);
        remove();
      };
    },
  };
}
