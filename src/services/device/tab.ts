import type { TabPort } from '../../ports/device.ts';

const NAME = 'a-role-to-play/tab/';

/** @param storage the tab's own, which a browser may refuse or hold to be full */
export const createTab = (storage: () => Storage): TabPort => ({
  kept(key) {
    try {
      const text = storage().getItem(`${NAME}${key}`);
      return text === null ? undefined : (JSON.parse(text) as unknown);
    } catch {
      return undefined;
    }
  },
  keep(key, value) {
    try {
      storage().setItem(`${NAME}${key}`, JSON.stringify(value));
    } catch {
      // then it lasts until the page is loaded anew
    }
  },
});
