/** What is double-clicked on each system, and what to read before. */

/** @typedef {import('./zip.mjs').Entry} Entry */

const windows = `@echo off\r
title A Role to Play\r
cd /d "%~dp0"\r
"runtime\\node.exe" "server.mjs"\r
if errorlevel 1 pause\r
`;

const unix = `#!/bin/sh
cd "$(dirname "$0")" || exit 1
exec ./runtime/node server.mjs "$@"
`;

/* %k is where this very file lies, so that the folder may lie anywhere */
const desktop = `[Desktop Entry]
Type=Application
Name=A Role to Play
Comment=A classroom story game, on this computer alone
Exec=sh -c 'cd "$(dirname "$1")" && exec ./start.sh' sh %k
Icon=applications-games
Terminal=true
`;

const howTo = {
  windows: {
    en: 'Double-click “Start”. If Windows warns of an unknown publisher: “More info”, then “Run anyway”.',
    es: 'Haz doble clic en «Start». Si Windows avisa de un editor desconocido: «Más información» y «Ejecutar de todas formas».',
    ar: 'انقر نقرًا مزدوجًا على «Start». إذا حذّر Windows من ناشر غير معروف: «مزيد من المعلومات» ثم «التشغيل على أي حال».',
  },
  mac: {
    en: 'Double-click “Start.command”. If macOS refuses, open System Settings, Privacy & Security, and choose “Open Anyway”.',
    es: 'Haz doble clic en «Start.command». Si macOS no lo permite, abre Ajustes del Sistema, Privacidad y seguridad, y elige «Abrir igualmente».',
    ar: 'انقر نقرًا مزدوجًا على «Start.command». إذا رفض macOS فافتح إعدادات النظام ثم «الخصوصية والأمان» واختر «فتح على أي حال».',
  },
  linux: {
    en: 'Double-click “A Role to Play.desktop” and allow it to start, or run ./start.sh in a terminal.',
    es: 'Haz doble clic en «A Role to Play.desktop» y permite que se inicie, o ejecuta ./start.sh en un terminal.',
    ar: 'انقر نقرًا مزدوجًا على «A Role to Play.desktop» واسمح بتشغيله، أو شغّل ‎./start.sh في الطرفية.',
  },
};

const around = {
  en: (/** @type {string} */ start) => `A ROLE TO PLAY

1. Unzip the whole folder first; it may lie anywhere, on a stick too.
2. ${start}
3. The browser opens with the teacher's page. The window beside it shows the address for pupils' devices.
4. If this computer asks whether it may be reached from the network, say yes for private networks:
   that lets the devices in this room in. Nothing goes out to the internet, and nothing is installed.
5. Close the window to end the game. What you kept stays in your browser.
`,
  es: (/** @type {string} */ start) => `A ROLE TO PLAY

1. Primero descomprime la carpeta entera; puede estar en cualquier lugar, también en una memoria USB.
2. ${start}
3. Se abre el navegador con la página para docentes. La ventana de al lado muestra la dirección para los dispositivos del alumnado.
4. Si la computadora pregunta si se puede acceder a ella desde la red, acepta para redes privadas:
   así entran los dispositivos de esta sala. Nada sale a internet y no se instala nada.
5. Cierra la ventana para terminar el juego. Lo que guardaste queda en tu navegador.
`,
  ar: (/** @type {string} */ start) => `A ROLE TO PLAY

1. فك ضغط المجلد كله أولًا؛ يمكن أن يكون في أي مكان، حتى على ذاكرة USB.
2. ${start}
3. يفتح المتصفح صفحة المعلّم. وتعرض النافذة المجاورة العنوان لأجهزة التلاميذ.
4. إذا سأل الحاسوب هل يُسمح بالوصول إليه من الشبكة فوافق للشبكات الخاصة:
   هكذا تدخل أجهزة هذه الغرفة. لا شيء يخرج إلى الإنترنت، ولا يُثبَّت شيء.
5. أغلق النافذة لإنهاء اللعبة. ما حفظته يبقى في متصفحك.
`,
};

/**
 * The files to start by, and one to read first in each language of the game.
 * @param {'windows' | 'mac' | 'linux'} system
 * @returns {readonly Entry[]}
 */
export function launchers(system) {
  const start = {
    windows: [{ name: 'Start.cmd', content: windows }],
    mac: [{ name: 'Start.command', content: unix, runs: true }],
    linux: [
      { name: 'start.sh', content: unix, runs: true },
      { name: 'A Role to Play.desktop', content: desktop, runs: true },
    ],
  }[system];
  const read = Object.entries({ en: 'Read me first', es: 'Léeme primero', ar: 'اقرأني أولًا' }).map(
    ([language, name]) => {
      const tag = /** @type {keyof typeof around} */ (language);
      // Notepad tells letters beyond English by this mark
      return { name: `${name}.txt`, content: `\uFEFF${around[tag](howTo[system][tag])}`.replaceAll('\n', '\r\n') };
    },
  );
  return [...start, ...read];
}
