// What the page uses of CodeMirror.

export { EditorState, Compartment } from '@codemirror/state';
export { EditorView, keymap, lineNumbers, highlightActiveLine, drawSelection } from '@codemirror/view';
export { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
export { bracketMatching, foldGutter, foldKeymap, indentOnInput, syntaxHighlighting, syntaxTree, HighlightStyle } from '@codemirror/language';
export { json } from '@codemirror/lang-json';
export { linter, lintGutter, lintKeymap, openLintPanel, forceLinting } from '@codemirror/lint';
export { autocompletion, completionKeymap, closeBrackets, closeBracketsKeymap, startCompletion } from '@codemirror/autocomplete';
export { search, searchKeymap } from '@codemirror/search';
export { tags } from '@lezer/highlight';
