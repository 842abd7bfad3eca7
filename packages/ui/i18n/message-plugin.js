// Reads messages/{locale}/*.json. A text is either a string with {placeholders} or, for plurals,
// an object { one, few?, other } selected by {count}. Plain JavaScript without imports,
// because the compiler loads it as text.
const key = 'plugin.signet.messages';

const variable = (name) => ({ type: 'variable-reference', name });
const expression = (name) => ({ type: 'expression', arg: variable(name) });

// {count} is always written as a grouped number of the reader's language
const formatted = (name, using) => ({
  type: 'local-variable',
  name,
  value: {
    ...expression('count'),
    annotation: { type: 'function-reference', name: using, options: [] },
  },
});

function readPattern(text) {
  return text
    .split(/(\{\w+\})/u)
    .filter((part) => part !== '')
    .map((part) => {
      const name = /^\{(\w+)\}$/u.exec(part)?.[1];
      if (name === undefined) return { type: 'text', value: part };
      return expression(name === 'count' ? 'grouped' : name);
    });
}

function readDeclarations(texts) {
  const names = new Set(
    texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/gu)].map((m) => m[1])),
  );
  const plural = texts.length > 1;
  if (plural) names.add('count');
  const inputs = [...names].map((name) => ({ type: 'input-variable', name }));
  if (!names.has('count')) return inputs;
  const locals = [formatted('grouped', 'number')];
  return [...inputs, ...(plural ? [formatted('form', 'plural')] : []), ...locals];
}

function readMatch(form) {
  return form === 'other'
    ? { type: 'catchall-match', key: 'form' }
    : { type: 'literal-match', key: 'form', value: form };
}

function readMessage(id, locale, value) {
  const plural = typeof value !== 'string';
  const forms = plural ? Object.entries(value) : [['other', value]];
  return {
    bundle: { id, declarations: readDeclarations(forms.map(([, text]) => text)) },
    message: { bundleId: id, locale, selectors: plural ? [variable('form')] : [] },
    variants: forms.map(([form, text]) => ({
      messageBundleId: id,
      messageLocale: locale,
      matches: plural ? [readMatch(form)] : [],
      pattern: readPattern(text),
    })),
  };
}

function importFiles({ files }) {
  const read = files.flatMap((file) =>
    Object.entries(JSON.parse(new TextDecoder().decode(file.content))).map(([id, value]) =>
      readMessage(id, file.locale, value),
    ),
  );
  const bundles = new Map();
  for (const { bundle } of read) {
    const known = bundles.get(bundle.id);
    if (known === undefined || known.declarations.length < bundle.declarations.length)
      bundles.set(bundle.id, bundle);
  }
  return {
    bundles: [...bundles.values()],
    messages: read.map((entry) => entry.message),
    variants: read.flatMap((entry) => entry.variants),
  };
}

function toBeImportedFiles({ settings }) {
  return settings[key].pathPattern.flatMap((pattern) =>
    settings.locales.map((locale) => ({ locale, path: pattern.replace('{locale}', locale) })),
  );
}

export default { key, importFiles, toBeImportedFiles };
