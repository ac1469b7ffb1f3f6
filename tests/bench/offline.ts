import { type Subject, times, visit } from './bench.ts';
import { FIRST_FORK } from './load.ts';

export const offline: Subject = {
  name: 'offline',
  how: 'Offline reload: the first visit stores the game, the network is cut, the page is loaded again until the fork stands painted; the server must not be asked for anything.',
  async measure(bench) {
    const runs = await times(bench.runs, () =>
      visit(bench, {}, async ({ page }) => {
        await page.goto(`${bench.game}${FIRST_FORK.address}`, { waitUntil: 'commit' });
        await page.evaluate(async () => {
          await navigator.serviceWorker.ready;
          if (!navigator.serviceWorker.controller)
            await new Promise((done) =>
              navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
            );
        });
        await page.context().setOffline(true);
        const before = bench.asked();
        await page.reload({ waitUntil: 'commit' });
        const fork = await page.evaluate((beat) => window.driver.hurry(beat), FIRST_FORK.beat);
        if (bench.asked() !== before) throw new Error('The reload without a network asked the server for something.');
        return fork;
      }),
    );
    return [{ what: 'Offline reload to the first fork', unit: 'ms', runs, budget: 500 }];
  },
};
