import type { VoicePort } from '../../ports/device.ts';

const baseOf = (tag: string): string => tag.toLowerCase().replace('_', '-').split('-')[0] ?? '';

/**
 * Reads aloud with the voices of the device itself: a voice from the network would send away what a child reads.
 * @param speech the browser's, or nothing where there is none
 * @param onSpeaking hears when it begins to read and when it has ended
 */
export function createVoice(
  speech: SpeechSynthesis | undefined = globalThis.speechSynthesis,
  onSpeaking: (speaking: boolean) => void = () => {},
): VoicePort {
  /** What is being read. */
  let current: SpeechSynthesisUtterance | undefined;
  let rate = 1;
  let volume = 1;
  /** @returns whether it was what is being read: what was read before it ends late */
  const end = (read: SpeechSynthesisUtterance | undefined): boolean => {
    if (read !== current) return false;
    current = undefined;
    onSpeaking(false);
    return true;
  };

  /** The device's voice for a language: of the same region, else its usual one, else any. */
  const voiceFor = (language: string): SpeechSynthesisVoice | undefined => {
    const fitting = (speech?.getVoices() ?? []).filter(
      (voice) => voice.localService && baseOf(voice.lang) === baseOf(language),
    );
    return (
      fitting.find((voice) => voice.lang.toLowerCase() === language.toLowerCase()) ??
      fitting.find((voice) => voice.default) ??
      fitting[0]
    );
  };
  // some browsers read on after the page was left
  if (speech) globalThis.addEventListener?.('pagehide', () => speech.cancel());

  return {
    has: (language) => voiceFor(language) !== undefined,
    speak(text, language, ended = () => {}) {
      const voice = voiceFor(language);
      const before = current;
      // what is broken off may tell at once that it has ended
      current = undefined;
      speech?.cancel();
      if (!speech || !voice) {
        if (before) onSpeaking(false);
        ended(false);
        return;
      }
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = rate;
      utterance.volume = volume;
      for (const over of ['end', 'error'])
        utterance.addEventListener(over, () => {
          if (end(utterance)) ended(over === 'end');
        });
      current = utterance;
      onSpeaking(true);
      speech.speak(utterance);
    },
    manner(pace, loudness) {
      rate = pace;
      volume = loudness;
    },
    stop() {
      const before = current;
      current = undefined;
      speech?.cancel();
      if (before) onSpeaking(false);
    },
    subscribe(listener) {
      speech?.addEventListener('voiceschanged', listener);
      return () => speech?.removeEventListener('voiceschanged', listener);
    },
  };
}
