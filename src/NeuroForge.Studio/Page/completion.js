// What may be written at a place of a description, by the schema.

const choice = 'choose';

/** The place in a JSON text before a position: names and numbers of the path, what stands around, and what has been written of a word. */
export function placeAt(text, position) {
  const stack = [];
  let at = 0;
  while (at < position) {
    const sign = text[at];
    const top = stack.at(-1);
    if (sign === '"') {
      const end = closing(text, at);
      if (end >= position) return place(stack, text.slice(at + 1, position), true);
      const word = text.slice(at + 1, end);
      if (top?.kind === '{' && top.expectsKey) [top.key, top.expectsKey] = [word, false];
      else if (top?.kind === '{') top.values[top.key] = word;
      at = end + 1;
      continue;
    }
    if (sign === '{') stack.push({ kind: '{', expectsKey: true, key: null, values: {} });
    else if (sign === '[') stack.push({ kind: '[', index: 0 });
    else if (sign === '}' || sign === ']') stack.pop();
    else if (sign === ',' && top?.kind === '{') top.expectsKey = true;
    else if (sign === ',' && top) top.index++;
    at++;
  }
  return place(stack, '', false);
}

function place(stack, word, quoted) {
  const path = stack.slice(0, -1).map(level => level.kind === '{' ? level.key : level.index);
  const top = stack.at(-1);
  if (!top) return null;
  const isKey = top.kind === '{' && top.expectsKey;
  if (!isKey) path.push(top.kind === '{' ? top.key : top.index);
  return { path, isKey, word, quoted, around: stack.map(level => level.values ?? {}) };
}

function closing(text, from) {
  let at = from + 1;
  while (at < text.length && text[at] !== '"' && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** The schemas that hold at a path, with those that follow from what is already written there. */
export function schemasAt(schema, path, around) {
  let current = branches(schema, schema, around[0] ?? {});
  path.forEach((step, i) => {
    current = current.flatMap(part => child(part, step)).flatMap(part => branches(schema, part, around[i + 1] ?? {}));
  });
  return current;
}

function child(part, step) {
  if (typeof step === 'number') return part.items ? [part.items] : [];
  if (part.properties?.[step]) return [part.properties[step]];
  const pattern = Object.entries(part.patternProperties ?? {}).filter(([p]) => new RegExp(p).test(step)).map(([, s]) => s);
  if (pattern.length) return pattern;
  return typeof part.additionalProperties === 'object' ? [part.additionalProperties] : [];
}

function branches(root, part, values, depth = 0) {
  if (depth > 12 || typeof part !== 'object') return [];
  if (part.required?.includes(choice) && !(choice in values)) return []; // a part in several forms, which this is not
  const more = [];
  if (part.$ref) more.push(part.$ref.split('/').slice(1).reduce((at, name) => at[name], root));
  more.push(...part.anyOf ?? [], ...part.oneOf ?? [], ...part.allOf ?? []);
  if (part.if) {
    const follows = holds(part.if, values) ? part.then : part.else;
    if (follows) more.push(follows);
  }
  return [part, ...more.flatMap(next => branches(root, next, values, depth + 1))];
}

function holds(condition, values) {
  return (condition.required ?? []).every(name => name in values)
    && Object.entries(condition.properties ?? {}).every(([name, { enum: words, const: word }]) =>
      !(name in values) || (words ? words.includes(values[name]) : word === undefined || word === values[name]));
}

/** What can be written at a place: names with their documentation, or values. */
export function offers(schema, text, position) {
  const found = placeAt(text, position);
  if (!found) return null;
  const parts = schemasAt(schema, found.path, found.around);
  const isClosed = text[position] === '"';
  const written = value => typeof value !== 'string' ? JSON.stringify(value) : found.quoted ? value + (isClosed ? '' : '"') : `"${value}"`;
  const options = new Map();
  const add = (label, detail, info, apply) => {
    if (!options.has(label)) options.set(label, { label, detail, info, apply });
  };
  if (found.isKey) {
    const present = found.around.at(-1);
    const named = name => found.quoted ? name + (isClosed ? '' : '": ') : `"${name}": `;
    for (const part of parts) {
      for (const [name, of] of Object.entries(part.properties ?? {})) {
        if (!(name in present)) add(name, '', described(of), named(name));
      }
    }
  } else {
    for (const part of parts) {
      for (const value of part.enum ?? ('const' in part ? [part.const] : [])) add(String(value), '', part.description, written(value));
      if ('default' in part) add(String(part.default), 'default', part.description, written(part.default));
    }
  }
  return { from: position - found.word.length, word: found.word, options: [...options.values()] };
}

const described = part => part.description ?? (part.allOf ?? part.anyOf ?? []).find(p => p.description)?.description ?? '';
