/** A voice in place of the device's: it writes down what it is told, and ends when it is let. */
import type { Page } from 'playwright/test';

interface Heard {
  readonly said: string[];
  end(): void;
}

/** @param languages those the device has a voice for; `waits`: it reads until `endVoice` */
export async function fakeVoice(page: Page, { languages = ['en'], waits = false } = {}): Promise<void> {
  await page.addInitScript(
    ([tags, holds]) => {
      const said: string[] = [];
      let current: EventTarget | undefined;
      const end = (): void => {
        const ended = current;
        current = undefined;
        ended?.dispatchEvent(new Event('end'));
      };
      class Utterance extends EventTarget {
        text: string;
        constructor(text: string) {
          super();
          this.text = text;
        }
      }
      Object.assign(window, { SpeechSynthesisUtterance: Utterance, heard: { said, end } });
      Object.defineProperty(window, 'speechSynthesis', {
        value: Object.assign(new EventTarget(), {
          getVoices: () => (tags as string[]).map((lang) => ({ lang, localService: true, default: true, name: lang })),
          cancel: () => (current = undefined),
          speak(utterance: Utterance) {
            said.push(utterance.text);
            current = utterance;
            if (!holds) setTimeout(end, 20);
          },
        }),
      });
    },
    [languages, waits] as const,
  );
}

/** All that was said so far. */
export const saidBy = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { heard: Heard }).heard.said);

export const endVoice = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { heard: Heard }).heard.end());
