// The editor of a description, with completion by the schema and the marks of a check.

import { get, post } from './api.js';
import { offers } from './completion.js';
import * as cm from './vendor/codemirror.js';

const verdict = document.getElementById('verdict');
const marks = document.getElementById('marks');
const nonce = document.querySelector('meta[name=editor-nonce]').content;
let schema = null;
let name = 'model';

const colours = cm.HighlightStyle.define([
  { tag: cm.tags.propertyName, color: 'var(--c0)' },
  { tag: cm.tags.string, color: 'var(--c2)' },
  { tag: [cm.tags.number, cm.tags.bool, cm.tags.null], color: 'var(--c1)' },
]);

const look = cm.EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--panel)' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--faint)', border: 'none' },
  '.cm-content': { caretColor: 'var(--ink)', fontSize: '13px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent) 8%, transparent)' },
  '.cm-tooltip, .cm-panels': { backgroundColor: 'var(--panel)', color: 'var(--ink)', border: '1px solid var(--line)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--paper)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'color-mix(in srgb, var(--accent) 30%, transparent) !important' },
});

const view = new cm.EditorView({
  parent: document.getElementById('editor'),
  state: cm.EditorState.create({
    extensions: [
      cm.EditorView.cspNonce.of(nonce),
      cm.lineNumbers(), cm.foldGutter(), cm.history(), cm.drawSelection(), cm.indentOnInput(), cm.bracketMatching(), cm.closeBrackets(),
      cm.highlightActiveLine(), cm.json(), cm.syntaxHighlighting(colours), look, cm.search(), cm.lintGutter(),
      cm.autocompletion({ override: [complete] }),
      cm.linter(check, { delay: 400 }),
      cm.EditorView.contentAttributes.of({ 'aria-label': 'The description, in JSON' }),
      cm.keymap.of([
        ...cm.closeBracketsKeymap, ...cm.defaultKeymap, ...cm.searchKeymap, ...cm.historyKeymap, ...cm.foldKeymap, ...cm.completionKeymap, ...cm.lintKeymap,
      ]),
    ],
  }),
});

/** The text. */
export const text = () => view.state.doc.toString();

/** The name of the description in messages. */
export const title = () => name;

/** Shows a description. */
export function edit(content, heading) {
  name = heading;
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: content } });
  cm.forceLinting(view);
}

async function complete(context) {
  schema ??= await get('schema');
  const found = offers(schema, context.state.doc.toString(), context.pos);
  if (!found || (!context.explicit && found.word === '')) return null;
  return { from: found.from, options: found.options, validFor: /^[\w-]*$/ };
}

async function check(editor) {
  const content = editor.state.doc;
  if (content.length === 0) return [];
  let result;
  try {
    result = await post('check', { name, text: content.toString() });
  } catch (failure) {
    verdict.textContent = failure.message;
    return [];
  }
  const errors = result.marks.filter(mark => mark.severity === 'error').length;
  verdict.dataset.valid = result.valid;
  verdict.textContent = result.valid ? `valid: ${result.summary}` : `${errors} ${errors === 1 ? 'error' : 'errors'}`;
  marks.replaceChildren(...result.marks.map(mark => item(mark, content)));
  return result.marks.map(mark => {
    const from = offset(content, mark);
    const word = /^"[^"\n]*"|^[^\s,\]}]+/.exec(content.sliceString(from, from + 200));
    return { from, to: Math.min(content.length, from + (word ? word[0].length : 1)), severity: mark.severity, message: words(mark) };
  });
}

const words = mark => `${mark.code}: ${mark.message}${mark.hint ? `\n${mark.hint}` : ''}`;

function offset(content, mark) {
  const line = content.line(Math.min(Math.max(1, mark.line), content.lines));
  return Math.min(line.to, line.from + Math.max(0, mark.column - 1));
}

function item(mark, content) {
  const button = document.createElement('button');
  button.dataset.severity = mark.severity;
  button.textContent = `${mark.line}:${mark.column}  ${mark.severity} ${words(mark)}`;
  button.addEventListener('click', () => {
    view.dispatch({ selection: { anchor: offset(content, mark) }, scrollIntoView: true });
    view.focus();
  });
  const entry = document.createElement('li');
  entry.append(button);
  return entry;
}
