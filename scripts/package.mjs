// Old versions of Node must be able to read this file to its end and say which version is needed:
// it keeps to words they know, and loads the rest only when the version is new enough.
import { wrongNode } from './setup/node-version.mjs';

var sentence = wrongNode(process.versions.node);
if (sentence) {
  console.error(sentence);
  process.exit(1);
}

import('./package/index.mjs').then(function (packing) {
  return packing.makePackages(process.argv.slice(2));
});
