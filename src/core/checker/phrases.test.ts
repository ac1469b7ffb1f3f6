import { describe, expect, it } from 'vitest';
import { BLAME, KEEPING } from './lists/lists.ts';
import { findPhrases, plain, withoutQuotes } from './text/phrases.ts';
import { charactersOf, placeholdersOf, sentencesOf, wordsOf } from './text/sentences.ts';

const found = (language: string, text: string): string[] =>
  findPhrases(text, BLAME.phrases[language] ?? []).map((one) => one.found);

const BLAMES: readonly [language: string, text: string][] = [
  ['en', 'You should’ve told somebody.'],
  ['en', 'It’s your own fault.'],
  ['en', 'Silly girl!'],
  ['en', 'You were so naïve.'],
  ['en', 'He fell for the trick.'],
  ['en', 'She was asking for it.'],
  ['en', 'Why did you send it?'],
  ['en', 'A risky child.'],
  ['en', 'The victim cried.'],
  ['en', 'Once it is online it is there for ever.'],
  ['es', 'Deberías haberlo dicho.'],
  ['es', 'Debiste avisar.'],
  ['es', '¡Qué tonta eres!'],
  ['es', 'Cayó en la trampa.'],
  ['es', 'Es culpa tuya.'],
  ['es', 'Tú te lo buscaste.'],
  ['es', '¿Por qué se lo mandaste?'],
  ['es', 'Conducta de riesgo.'],
  ['es', 'La VÍCTIMA lloró.'],
  ['es', 'En internet se queda para siempre.'],
  ['ar', 'كان عليك أن تقول.'],
  ['ar', 'كَانَ عَلَيْكَ أَنْ تُخْبِرَنِي'],
  ['ar', 'وكان ينبغي أن تخبر أحدا'],
  ['ar', 'ما كان لازم ترسلها'],
  ['ar', 'أنت غبيّ!'],
  ['ar', 'يا لك من ســـاذج'],
  ['ar', 'وقعتَ في الفخّ'],
  ['ar', 'هذا ذنبُكِ أنتِ'],
  ['ar', 'إنّه خَطَؤُك'],
  ['ar', 'أنتَ السبب'],
  ['ar', 'تستاهل'],
  ['ar', 'لماذا أرسلتَها؟'],
  ['ar', 'لمَ لم تخبرني؟ لماذا لم تخبرني؟'],
  ['ar', 'الضحيّة تبكي'],
  ['ar', 'تبقى على الإنترنت إلى الأبد'],
  ['ar', 'فات الأوان'],
];

const HARMLESS: readonly [language: string, text: string][] = [
  ['en', 'It isn’t your fault.'],
  ['en', 'None of it was your fault.'],
  ['en', 'Why didn’t I see it?'],
  ['en', 'It was never too late to tell.'],
  ['en', 'A silly hat.'],
  ['en', 'The picture stays on your own phone.'],
  ['en', 'You can’t get it back on your own.'],
  ['en', 'She brought it on the bus.'],
  ['en', 'You’ll have to toughen up.'],
  ['en', 'All of it was Ray’s doing.'],
  ['es', 'No es culpa tuya.'],
  ['es', 'Nunca es demasiado tarde para contarlo.'],
  ['es', 'Es una tontería.'],
  ['es', 'Línea de ayuda infantil.'],
  ['es', '¿Por qué croa la rana?'],
  ['ar', 'هذا ليس ذنبك.'],
  ['ar', 'لم يفت الأوان بعد.'],
  ['ar', 'سمعتُ خُطاك على الدرج.'],
  ['ar', 'أنت المسؤول عن المجموعة.'],
  ['ar', 'لماذا تنقّ الضفدع؟'],
  ['ar', 'لا تلُم نفسك.'],
];

describe('words that blame', () => {
  it.each(BLAMES)('%s: %s', (language, text) => expect(found(language, text)).not.toEqual([]));
  it.each(HARMLESS)('%s lets stand: %s', (language, text) => expect(found(language, text)).toEqual([]));

  it('are listed for every language with a reason', () => {
    for (const list of [...Object.values(BLAME.phrases), ...Object.values(KEEPING)])
      for (const { because, words } of list) expect([because.length > 0, words.length > 0]).toEqual([true, true]);
    expect(Object.keys(KEEPING)).toEqual(Object.keys(BLAME.phrases));
  });

  it('may be quoted where teachers read', () => {
    expect(found('en', withoutQuotes('If someone says “it was your fault”, ask what Ray did.'))).toEqual([]);
  });
});

describe('words that keep a picture', () => {
  const keeps = (language: string, text: string): boolean => findPhrases(text, KEEPING[language] ?? []).length > 0;
  it.each([
    ['en', 'Take a screenshot'],
    ['en', 'Save the picture as proof'],
    ['en', 'Forward it to Mum'],
    ['en', 'Ask him for the picture'],
    ['en', 'Keep it as evidence'],
    ['es', 'Hacer una captura de pantalla'],
    ['es', 'Guardar la foto'],
    ['es', 'Reenviarla'],
    ['es', 'Pedirle la imagen'],
    ['ar', 'التقط لقطة شاشة'],
    ['ar', 'احفظ الصورة دليلا'],
    ['ar', 'أعد توجيهها'],
    ['ar', 'اطلب منه الصورة'],
  ])('%s: %s', (language, text) => expect(keeps(language, text)).toBe(true));
  it.each([
    ['en', 'Keep it to himself for now'],
    ['en', 'Send something, so that it stops'],
    ['en', 'Say “No”, write down the name and what was said, and go and tell'],
    ['en', 'Enjoy it, stay on this app, and tell Mum'],
    ['es', 'Guardárselo por ahora'],
    ['es', 'Mandar algo, para que pare'],
    ['ar', 'يحتفظ بالأمر لنفسه'],
    ['ar', 'يرسل شيئا كي يتوقف الأمر'],
  ])('%s lets stand: %s', (language, text) => expect(keeps(language, text)).toBe(false));
});

describe('text', () => {
  it('is compared without marks, capitals and spelling', () => {
    expect(plain('  Él dijo: «¡SÍ!»  ')).toBe(' el dijo si ');
    expect(plain('الأُمُّ قالتْ: إلــى مدرسةٍ')).toBe(' الام قالت الي مدرسه ');
    expect(plain("'Don’t' she said")).toBe(" don't she said ");
  });

  it('is split into sentences', () => {
    expect(sentencesOf('Sra. Adeyemi cuenta. ¿Dieciocho? Sí.')).toHaveLength(3);
    expect(sentencesOf('“Now!” she says. Then it’s quiet…')).toHaveLength(2);
    expect(sentencesOf('هل أنت بخير؟ نعم.')).toHaveLength(2);
    expect(sentencesOf('no stop')).toEqual(['no stop']);
    expect(sentencesOf(' … ')).toEqual([]);
  });

  it('is counted as it is seen', () => {
    expect(charactersOf('كَتَبَ')).toBe(3);
    expect(charactersOf('año')).toBe(3);
    expect(wordsOf('Don’t, Mei: 18 sacks!')).toEqual(['Don’t', 'Mei', '18', 'sacks']);
    expect(placeholdersOf('{{ b }} and {{a}}')).toEqual(['{{a}}', '{{b}}']);
  });
});
