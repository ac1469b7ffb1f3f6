/** The English of the words is British; the other languages write a day in one way only. */
const SPOKEN: Readonly<Record<string, string>> = { en: 'en-GB' };

/**
 * A day in words, such as "Tuesday 9 February 2027", in the digits that the words have. `short`: without weekday and
 * year.
 */
export function dayWords(language: string, day: string, short = false): string {
  const form = new Intl.DateTimeFormat(`${SPOKEN[language] ?? language}-u-nu-latn`, {
    day: 'numeric',
    month: 'long',
    ...(!short && { weekday: 'long', year: 'numeric' }),
    timeZone: 'UTC',
  });
  return form.format(new Date(`${day}T00:00:00Z`));
}
