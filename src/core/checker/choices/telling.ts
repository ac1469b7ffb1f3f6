/**
 * Words by which a choice speaks of telling, asking or help, by language, as they stand in `plain` text: without
 * accents, vowel signs and the seats of hamza.
 */
export const TELLING: Readonly<Record<string, RegExp>> = {
  en: / (tell|tells|telling|told|ask|asks|asking|asked|help|helps|helping|helper) /u,
  es: / (cont(ar|arle|arles|arlo|arselo|arlos|amos|emos)|cuent(o|a|ale|ales|aselo|alo)|conte|dec(ir|irle|irles|irselo|irlo)|di(go|le|les|selo|celo)|avis(ar|arle|arles|o|a|ale|ales)|pregunt(ar|arle|arles|o|a|ale|ales|arselo)|ped(ir|irle|irles)|pid(o|e|ele|eles)|ayud(a|ar|arle|o|ame|arme|as)) /u,
  ar: / [وفل]?(اخبر[^ ]*|اخبار[^ ]*|اسال[^ ]*|سوال[^ ]*|اطلب[^ ]*|طلب[^ ]*|احك[^ ]*|نحك[^ ]*|اقول[^ ]*|قول[^ ]*|ابلغ[^ ]*|مساعد[^ ]*|ساعد[^ ]*|اساعد[^ ]*) /u,
};
