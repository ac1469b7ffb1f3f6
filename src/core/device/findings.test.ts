import { expect, it } from 'vitest';
import { DEVICE_PARTS, type DeviceFacts, type DevicePart, findingOf, FRAME, ROOM, stateOf } from './findings.ts';

const kept: DeviceFacts['storage'] = { kept: true, full: false, free: ROOM, promised: true };
const off: DeviceFacts['offline'] = { ready: false, possible: true, secure: true };

const CASES: { readonly [Part in DevicePart]: readonly (readonly [DeviceFacts[Part], is: string, state: string])[] } = {
  storage: [
    [kept, 'kept', 'ready'],
    [{ ...kept, free: null }, 'kept', 'ready'],
    [{ ...kept, promised: false }, 'open', 'less'],
    [{ ...kept, free: ROOM - 1 }, 'little', 'less'],
    [{ ...kept, kept: false, full: true }, 'full', 'missing'],
    [{ ...kept, kept: false }, 'none', 'missing'],
  ],
  offline: [
    [{ ...off, ready: true }, 'ready', 'ready'],
    [off, 'coming', 'less'],
    [{ ...off, secure: false, possible: false }, 'insecure', 'less'],
    [{ ...off, possible: false }, 'none', 'less'],
  ],
  sound: [
    ['running', 'plays', 'ready'],
    ['suspended', 'waits', 'less'],
    ['none', 'none', 'less'],
  ],
  camera: [
    ['there', 'there', 'ready'],
    ['denied', 'denied', 'less'],
    ['busy', 'busy', 'less'],
    ['none', 'none', 'less'],
    ['insecure', 'insecure', 'less'],
  ],
  speed: [
    [FRAME.smooth, 'smooth', 'ready'],
    [FRAME.smooth + 1, 'slow', 'less'],
    [FRAME.slow + 1, 'verySlow', 'missing'],
    [null, 'late', 'missing'],
  ],
  fonts: [
    [[], 'there', 'ready'],
    [['Baloo 2'], 'missing', 'less'],
  ],
  network: [
    ['live', 'live', 'ready'],
    ['files', 'files', 'less'],
    ['shut', 'shut', 'missing'],
    ['lost', 'lost', 'less'],
  ],
};

const all = DEVICE_PARTS.flatMap((part) => CASES[part].map(([facts, is, state]) => ({ part, facts, is, state })));

it.each(all)('of $part, where it is $facts, it says $is', ({ part, facts, is, state }) => {
  const found = findingOf(part, facts);
  expect([found.is, stateOf(found)]).toEqual([is, state]);
});

it.each(DEVICE_PARTS)('of %s it says so where there is no answer in time', (part) => {
  expect(findingOf(part, undefined)).toEqual({ part, is: 'late' });
});
