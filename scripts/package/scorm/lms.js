/*
 * Between a learning platform and the game. The platform shows this page in a frame, where a browser may keep nothing:
 * so the game opens in a window of its own. The platform is told one thing: completed or not; never a choice.
 * It runs in whatever browser the platform runs in, as it stands.
 */
(function () {
  'use strict';

  const words = {
    en: {
      how: 'The story opens in a window of its own. When it has come to an ending, this page tells the platform that it is completed, and nothing else.',
      open: 'Open the story',
      blocked: 'The browser kept the window shut: allow pop-up windows for this page and press again.',
      done: 'Completed. You can close this page.',
      alone: 'No learning platform is here: the story can be played, and nobody is told.',
    },
    es: {
      how: 'La historia se abre en una ventana propia. Cuando llega a un final, esta página le dice a la plataforma que está completada, y nada más.',
      open: 'Abrir la historia',
      blocked: 'El navegador no abrió la ventana: permite ventanas emergentes en esta página y vuelve a pulsar.',
      done: 'Completada. Puedes cerrar esta página.',
      alone: 'Aquí no hay plataforma: se puede jugar la historia y no se le dice a nadie.',
    },
    ar: {
      how: 'تُفتح القصة في نافذة خاصة بها. وعندما تبلغ نهاية ما تُخبر هذه الصفحة المنصّة بأنها اكتملت، ولا شيء غير ذلك.',
      open: 'افتح القصة',
      blocked: 'أبقى المتصفح النافذة مغلقة: اسمح بالنوافذ المنبثقة لهذه الصفحة واضغط مرة أخرى.',
      done: 'اكتملت. يمكنك إغلاق هذه الصفحة.',
      alone: 'لا توجد منصّة هنا: يمكن لعب القصة، ولا يُخبَر أحد.',
    },
  };
  const language = (navigator.language || 'en').slice(0, 2);
  const say = words[language] || words.en;
  document.documentElement.lang = words[language] ? language : 'en';
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';

  /** The platform's side stands in a window above or behind this one: SCORM 2004 or 1.2. */
  function find(name) {
    let at = window;
    for (let turns = 0; at && turns < 20; turns += 1) {
      try {
        if (at[name]) return at[name];
      } catch {
        return null;
      }
      if (at.parent && at.parent !== at) at = at.parent;
      else at = at.opener;
    }
    return null;
  }

  const newer = find('API_1484_11');
  const older = newer ? null : find('API');
  let completed = false;
  let ended = false;
  if (newer) {
    newer.Initialize('');
    completed = newer.GetValue('cmi.completion_status') === 'completed';
  } else if (older) {
    older.LMSInitialize('');
    completed = older.LMSGetValue('cmi.core.lesson_status') === 'completed';
  }

  function put(done) {
    if (newer) {
      newer.SetValue('cmi.completion_status', done ? 'completed' : 'incomplete');
      newer.Commit('');
    } else if (older) {
      older.LMSSetValue('cmi.core.lesson_status', done ? 'completed' : 'incomplete');
      older.LMSCommit('');
    }
  }

  function end() {
    if (ended) return;
    ended = true;
    if (newer) newer.Terminate('');
    else if (older) older.LMSFinish('');
  }

  const said = document.getElementById('said');
  const button = document.getElementById('open');
  document.getElementById('how').textContent = say.how;
  button.textContent = say.open;
  said.textContent = completed ? say.done : newer || older ? '' : say.alone;
  // what was completed once stays so
  if (!completed) put(false);

  let game = null;
  button.addEventListener('click', function () {
    // pressed twice it is the same window
    game = window.open('index.html' + window.location.search + window.location.hash, 'a-role-to-play');
    if (!game) said.textContent = say.blocked;
    else if (said.textContent === say.blocked) said.textContent = '';
  });
  window.addEventListener('message', function (event) {
    if (event.origin !== window.location.origin || event.source !== game) return;
    if (!event.data || event.data.said !== 'a-role-to-play/ended' || completed) return;
    completed = true;
    put(true);
    said.textContent = say.done;
  });
  window.addEventListener('pagehide', end);
  window.addEventListener('beforeunload', end);
})();
