import type { TabPort } from '../../ports/device.ts';

/** Under which it lies in `sessionStorage`. */
export const TAB_UNDER = 'a-role-to-play/tab/';

/** @param storage the tab's own, which a browser may refuse or hold to be full */
export const createTab = (storage: () => Storage): TabPort => ({
  kept(key) {
    try {
      const text = storage().getItem(`${TAB_UNDER}${key}`);
      return text === null ? undefined : (JSON.parse(text) as unknown);
    } catch {
      return undefined;
    }
  },
  keep(key, value) {
    try {
      storage().setItem(`${TAB_UNDER}${key}`, JSON.stringify(value));
    } catch {
      // then it lasts until the page is loaded anew
    }
  },
});
