/** What a web server is told beside the files, for those that read it from the folder itself. */

/** @typedef {import('./zip.mjs').Entry} Entry */

/** As `npm start` sends them; see “For IT” in the README on frames. */
const headers = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};
const all = Object.entries(headers);
const kept = 'public, max-age=31536000, immutable';
const asked = 'no-cache';

const apache = `# Apache, read from this folder where AllowOverride lets it
AddType application/manifest+json .webmanifest
AddType application/wasm .wasm
<IfModule mod_headers.c>
${all.map(([name, value]) => `  Header always set ${name} "${value}"`).join('\n')}
  Header set Cache-Control "${asked}"
  <FilesMatch "-[\\w-]{8}\\.\\w+$">
    Header set Cache-Control "${kept}"
  </FilesMatch>
</IfModule>
`;

const netlify = `# Netlify, Cloudflare Pages
/*
${all.map(([name, value]) => `  ${name}: ${value}`).join('\n')}
  Cache-Control: ${asked}
/assets/*
  Cache-Control: ${kept}
/levels/*
  Cache-Control: ${kept}
/locales/*
  Cache-Control: ${kept}
`;

const nginx = `# nginx: put this into a server { } with https; the files lie in /srv/a-role-to-play
root /srv/a-role-to-play;
gzip_static on;
expires -1;
${all.map(([name, value]) => `add_header ${name} "${value}" always;`).join('\n')}
location / { try_files $uri $uri/index.html =404; }
location ~ "-[\\w-]{8}\\.\\w+$" { expires 1y; }
# nginx's own list does not have it; \`types\` beside the root would take that list's place
location ~ \\.webmanifest$ { types { } default_type application/manifest+json; }
`;

/** @type {readonly Entry[]} */
export const serverFiles = [
  { name: '.htaccess', content: apache },
  { name: '_headers', content: netlify },
  { name: 'nginx.conf.example', content: nginx },
];
