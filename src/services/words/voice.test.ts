import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createVoice } from './voice.ts';

const voice = (name: string, lang: string, localService: boolean, usual = false) => ({
  name,
  lang,
  localService,
  default: usual,
  voiceURI: name,
});
const voices = [
  voice('network', 'es-ES', false, true),
  voice('any', 'es-CL', true),
  voice('usual', 'es-ES', true, true),
  voice('mexican', 'es-MX', true),
  voice('far', 'ar-SA', false),
];

/** A browser's speech that writes down what it is told. */
function speech(list: unknown[] = voices) {
  const told: string[] = [];
  const listeners = new EventTarget();
  return {
    told,
    getVoices: () => list,
    cancel: () => void told.push('cancel'),
    speak: (said: { text: string; voice: { name: string } }) => void told.push(`${said.voice.name}: ${said.text}`),
    addEventListener: listeners.addEventListener.bind(listeners),
    removeEventListener: listeners.removeEventListener.bind(listeners),
    dispatchEvent: listeners.dispatchEvent.bind(listeners),
  };
}
const make = (of: ReturnType<typeof speech>) => createVoice(of as unknown as SpeechSynthesis);

beforeEach(() =>
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class extends EventTarget {
      constructor(readonly text: string) {
        super();
      }
    },
  ),
);
afterEach(() => vi.unstubAllGlobals());

describe('reading aloud', () => {
  it('never uses a voice from the network', () => {
    const heard = speech();
    const { has, speak } = make(heard);
    expect(has('ar')).toBe(false);
    speak('مرحبا', 'ar');
    expect(heard.told).toEqual(['cancel']);
  });

  it('takes the voice of the region, else the usual one of the language', () => {
    const heard = speech();
    const { has, speak } = make(heard);
    expect(has('es')).toBe(true);
    speak('hola', 'es');
    speak('hola', 'es-MX');
    expect(heard.told).toEqual(['cancel', 'usual: hola', 'cancel', 'mexican: hola']);
  });

  it('tells when voices appear, until the listener is removed', () => {
    const heard = speech([]);
    const listener = vi.fn<() => void>();
    const remove = make(heard).subscribe(listener);
    heard.dispatchEvent(new Event('voiceschanged'));
    remove();
    heard.dispatchEvent(new Event('voiceschanged'));
    expect(listener).toHaveBeenCalledOnce();
  });

  it('tells when it begins and has ended, once for texts that follow each other', () => {
    const heard = speech();
    const read: EventTarget[] = [];
    heard.speak = (said) => void read.push(said as unknown as EventTarget);
    const told: boolean[] = [];
    const { speak, stop } = createVoice(heard as unknown as SpeechSynthesis, (speaking) => told.push(speaking));
    speak('uno', 'es');
    speak('dos', 'es');
    read[0]?.dispatchEvent(new Event('error'));
    expect(told).toEqual([true, true]);
    read[1]?.dispatchEvent(new Event('end'));
    expect(told.at(-1)).toBe(false);
    speak('tres', 'es');
    stop();
    expect(told.slice(-2)).toEqual([true, false]);
    speak('cuatro', 'es');
    speak('أربعة', 'ar');
    expect(told.slice(-2)).toEqual([true, false]);
  });

  it('tells once whether the whole was read; never of what was broken off', () => {
    const heard = speech();
    const read: (EventTarget & { rate?: number; volume?: number })[] = [];
    heard.speak = (said) => void read.push(said as unknown as EventTarget);
    // some browsers tell of the end while they break off
    heard.cancel = () => void read.at(-1)?.dispatchEvent(new Event('end'));
    const told: string[] = [];
    const { speak, stop, manner } = make(heard);
    manner(0.75, 0.5);
    speak('uno', 'es', (whole) => told.push(`uno ${whole}`));
    expect(read[0]).toMatchObject({ rate: 0.75, volume: 0.5 });
    speak('dos', 'es', (whole) => told.push(`dos ${whole}`));
    expect(told).toEqual([]);
    read[1]?.dispatchEvent(new Event('end'));
    read[1]?.dispatchEvent(new Event('end'));
    speak('tres', 'es', (whole) => told.push(`tres ${whole}`));
    read[2]?.dispatchEvent(new Event('error'));
    speak('cuatro', 'es', (whole) => told.push(`cuatro ${whole}`));
    stop();
    expect(told).toEqual(['dos true', 'tres false']);
    speak('خمسة', 'ar', (whole) => told.push(`no voice ${whole}`));
    expect(told.at(-1)).toBe('no voice false');
  });

  it('is silent where the browser has no speech', () => {
    const { has, speak, stop, subscribe } = createVoice(undefined);
    expect(has('en')).toBe(false);
    expect(() => {
      speak('hello', 'en');
      stop();
      subscribe(() => undefined)();
    }).not.toThrow();
  });
});
