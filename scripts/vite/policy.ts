import type { Plugin } from 'vite';

/**
 * Loosens the Content-Security-Policy of index.html while developing: the development server reloads through a web
 * socket. The built page keeps the strict policy.
 */
export function developmentPolicy(): Plugin {
  return {
    name: 'development-policy',
    apply: 'serve',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace("connect-src 'self'", "connect-src 'self' ws:"),
    },
  };
}
