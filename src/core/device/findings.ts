/** What was found of a device, and how it is to be said: whether it is ready for the game. */

/** Bytes that must be free: the game's copy, twice for a moment while a new version comes. */
export const ROOM = 20_000_000;
/** Milliseconds between two frames up to which moving things look smooth, and up to which the game is good to play. */
export const FRAME = { smooth: 40, slow: 150 } as const;

/** What is tried of a device, and what was found of each. */
export interface DeviceFacts {
  readonly storage: {
    /** Does the database answer, and keep what it is given? */
    readonly kept: boolean;
    readonly full: boolean;
    /** Free bytes, where the browser tells. */
    readonly free: number | null;
    /** Has the browser promised not to clear it? */
    readonly promised: boolean;
  };
  readonly offline: { readonly ready: boolean; readonly possible: boolean; readonly secure: boolean };
  readonly sound: 'running' | 'suspended' | 'none';
  readonly camera: 'there' | 'denied' | 'busy' | 'none' | 'insecure';
  /** Milliseconds between two frames, of the middle one; nothing where the page is not drawn. */
  readonly speed: number | null;
  /** Names of fonts that did not come. */
  readonly fonts: readonly string[];
  /** `lost`: nothing answers. `files`: a server without live lessons. `shut`: it has them, but no web socket gets there. */
  readonly network: 'live' | 'files' | 'shut' | 'lost';
}
export type DevicePart = keyof DeviceFacts;
export const DEVICE_PARTS = ['storage', 'offline', 'sound', 'camera', 'speed', 'fonts', 'network'] as const;

/** `ready`: nothing to do. `less`: it plays, with less. `missing`: something is to be done. */
export type DeviceState = 'ready' | 'less' | 'missing';

/** Each thing that can be said, by its part, with how grave it is. */
export const DEVICE_FINDINGS = {
  storage: { kept: 'ready', open: 'less', little: 'less', full: 'missing', none: 'missing', late: 'missing' },
  offline: { ready: 'ready', coming: 'less', insecure: 'less', none: 'less', late: 'less' },
  sound: { plays: 'ready', waits: 'less', none: 'less', late: 'less' },
  camera: { there: 'ready', denied: 'less', busy: 'less', none: 'less', insecure: 'less', late: 'less' },
  speed: { smooth: 'ready', slow: 'less', verySlow: 'missing', late: 'missing' },
  fonts: { there: 'ready', missing: 'less', late: 'less' },
  network: { live: 'ready', files: 'less', shut: 'missing', lost: 'less', late: 'less' },
} as const satisfies { readonly [Part in DevicePart]: Readonly<Record<string, DeviceState>> };

/** A part with what is said of it. */
export type DeviceFinding = {
  readonly [Part in DevicePart]: { readonly part: Part; readonly is: keyof (typeof DEVICE_FINDINGS)[Part] };
}[DevicePart];

/** How grave a finding is. */
export const stateOf = ({ part, is }: DeviceFinding): DeviceState =>
  (DEVICE_FINDINGS[part] as Readonly<Record<string, DeviceState>>)[is] ?? 'missing';

function storageIs({ kept, full, free, promised }: DeviceFacts['storage']): keyof typeof DEVICE_FINDINGS.storage {
  if (full) return 'full';
  if (!kept) return 'none';
  if (free !== null && free < ROOM) return 'little';
  return promised ? 'kept' : 'open';
}

function offlineIs({ ready, possible, secure }: DeviceFacts['offline']): keyof typeof DEVICE_FINDINGS.offline {
  if (ready) return 'ready';
  if (!secure) return 'insecure';
  return possible ? 'coming' : 'none';
}

function speedIs(frame: number | null): keyof typeof DEVICE_FINDINGS.speed {
  if (frame === null) return 'late';
  if (frame <= FRAME.smooth) return 'smooth';
  return frame <= FRAME.slow ? 'slow' : 'verySlow';
}

const SOUND = { running: 'plays', suspended: 'waits', none: 'none' } as const;

const RULES: { readonly [Part in DevicePart]: (facts: DeviceFacts[Part]) => keyof (typeof DEVICE_FINDINGS)[Part] } = {
  storage: storageIs,
  offline: offlineIs,
  sound: (is) => SOUND[is],
  camera: (is) => is,
  speed: speedIs,
  fonts: (missing) => (missing.length === 0 ? 'there' : 'missing'),
  network: (is) => is,
};

/**
 * What is said of a part.
 * @param facts nothing where the device did not answer in time
 */
export const findingOf = <Part extends DevicePart>(part: Part, facts: DeviceFacts[Part] | undefined): DeviceFinding =>
  ({ part, is: facts === undefined ? 'late' : RULES[part](facts) }) as DeviceFinding;

type DeviceWord = {
  readonly [Part in DevicePart]: `device.${Part}.${keyof (typeof DEVICE_FINDINGS)[Part] & string}`;
}[DevicePart];

/** The key of the sentence that says it, and what to do. */
export const deviceWord = ({ part, is }: DeviceFinding): DeviceWord => `device.${part}.${is}` as DeviceWord;
