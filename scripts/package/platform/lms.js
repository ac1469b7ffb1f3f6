/*
 * SCORM: the platform shows this page in a frame, where a browser may keep nothing, so the game opens in a window of its
 * own. The platform is told one thing: completed or not; never a choice.
 */
import { element, firstKnown, onPress, speak } from './opener.js';

const say = speak(firstKnown([navigator.language]));

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

const said = element('said');
said.textContent = completed ? say.done : newer || older ? '' : say.alone;
// what was completed once stays so
if (!completed) put(false);

onPress(() => 'index.html' + window.location.search + window.location.hash, {
  opened(isOpen) {
    if (!isOpen) said.textContent = say.blocked;
    else if (said.textContent === say.blocked) said.textContent = '';
  },
  ended() {
    if (completed) return;
    completed = true;
    put(true);
    said.textContent = say.done;
  },
});
window.addEventListener('pagehide', end);
window.addEventListener('beforeunload', end);
