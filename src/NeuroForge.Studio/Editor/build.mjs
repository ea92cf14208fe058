// Builds Page/vendor/codemirror.js and its licences from the exact versions of package-lock.json: npm ci --ignore-scripts && npm run build.

import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { build } from 'esbuild';

const folder = '../Page/vendor';
const result = await build({
  entryPoints: ['codemirror.mjs'],
  outfile: `${folder}/codemirror.js`,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'ascii',
  legalComments: 'none',
  metafile: true,
  banner: { js: '// CodeMirror 6 and its parts, MIT licence: codemirror.LICENSE.txt. Built by src/NeuroForge.Studio/Editor.' },
});

// Packages of which something is in the file.
const used = new Set(Object.keys(result.metafile.inputs)
  .map(input => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1])
  .filter(name => name));
const licences = [...used].sort().map(name => {
  const at = `node_modules/${name}`;
  const { version } = JSON.parse(readFileSync(`${at}/package.json`, 'utf8'));
  const file = readdirSync(at).find(entry => /^licen[cs]e/i.test(entry));
  if (!file || !existsSync(`${at}/${file}`)) throw new Error(`${name} has no licence file`);
  return `${name} ${version}\n\n${readFileSync(`${at}/${file}`, 'utf8').trim()}\n`;
});
writeFileSync(`${folder}/codemirror.LICENSE.txt`, licences.join('\n---\n\n'));
