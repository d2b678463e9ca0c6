// Turns the JSON Schema of a format into the rows of a table for people: field, unit, default, what
// is allowed, meaning. Lists are written `classes[]`; where a field has several forms, its meaning
// begins with the form it belongs to. A law of a random quantity is one row; laws have their own.

/** @typedef {Record<string, any>} Schema */
/** @typedef {{ field: string, unit: string, usual: string, allowed: string, meaning: string }} Row */
/** @typedef {{ path: string, form?: string, required?: boolean }} Place */

const LONGEST_DEFAULT = 64;
const NOTHING = '';

/**
 * @param {Schema} schema an object
 * @param {Place} [place]
 * @returns {Row[]}
 */
export function rowsOf(schema, place = { path: '' }) {
  const inside = Object.entries(schema['properties'] ?? {});
  return inside.flatMap(([name, field]) =>
    fieldRows(field, {
      path: place.path === '' ? name : `${place.path}.${name}`,
      ...(place.form === undefined ? {} : { form: place.form }),
      required: (schema['required'] ?? []).includes(name),
    }),
  );
}

/** @param {Row[]} rows @returns {string} a Markdown table */
export function tableOf(rows) {
  const lines = rows.map(
    ({ field, unit, usual, allowed, meaning }) =>
      `| \`${field}\` | ${unit} | ${usual} | ${allowed} | ${meaning} |`,
  );
  return [
    '| field | unit | default | allowed | meaning |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

/** An object without one of its fields. @param {Schema} schema @param {string} name @returns {Schema} */
export function without(schema, name) {
  const inside = Object.entries(schema['properties']).filter(([key]) => key !== name);
  return { ...schema, properties: Object.fromEntries(inside) };
}

/** The forms of a law, from the first field that is one. @param {Schema} schema @returns {Schema | undefined} */
export function findLaw(schema) {
  if (isLaw(schema)) return schema;
  const parts = [...Object.values(schema['properties'] ?? {}), ...(schema['oneOf'] ?? [])];
  if (schema['items'] !== undefined) parts.push(schema['items']);
  return parts.map(findLaw).find((found) => found !== undefined);
}

/** @param {Schema} law @returns {Row[]} */
export function lawRows(law) {
  return variantRows({ oneOf: formsOf(law) }, { path: '' });
}

/** @param {Schema} field @param {Place} place @returns {Row[]} */
function fieldRows(field, place) {
  if (isLaw(field))
    return [row(field, place, { allowed: 'a law, see below', meaning: 'Its distribution' })];
  if (field['oneOf'] !== undefined) return variantRows(field, place);
  if (field['type'] === 'object') return rowsOf(field, place);
  if (field['type'] === 'array') return listRows(field, place);
  return [row(field, place, {})];
}

/** @param {Schema} field @param {Place} place @returns {Row[]} */
function listRows(field, place) {
  const { items } = field;
  const item = {
    path: `${place.path}[]`,
    ...(place.form === undefined ? {} : { form: place.form }),
  };
  const entries = `${field['minItems'] ?? 0} to ${plain(field['maxItems'])} entries`;
  if (items['type'] !== 'object' && items['oneOf'] === undefined) {
    const each = allowedOf(items);
    const allowed = each === NOTHING ? entries : `${entries}, each ${each}`;
    return [
      row({ ...items, default: field['default'] }, { ...place, path: item.path }, { allowed }),
    ];
  }
  const head = row(field, place, { allowed: entries, meaning: 'List' });
  return [head, ...(items['oneOf'] === undefined ? rowsOf(items, item) : variantRows(items, item))];
}

/** @param {Schema} field @param {Place} place @returns {Row[]} */
function variantRows(field, place) {
  const key = discriminator(field);
  const words = formsOf(field).map((form) => form['properties'][key]['const']);
  const path = place.path === '' ? key : `${place.path}.${key}`;
  const usual = field['default'] === undefined ? undefined : field['default'][key];
  const isGiven = field['default'] === undefined ? {} : { default: usual };
  const head = row(
    isGiven,
    { ...place, path, required: usual === undefined },
    {
      allowed: words.map(code).join(', '),
      meaning: 'Which form it has',
    },
  );
  const others = formsOf(field).flatMap((form, i) => {
    return rowsOf(without(form, key), { path: place.path, form: words[i] });
  });
  return [head, ...others];
}

/**
 * @param {Schema} field
 * @param {Place} place
 * @param {{ allowed?: string, meaning?: string }} words instead of what the schema says
 * @returns {Row}
 */
function row(field, { path, form, required = false }, words) {
  const source = field['anyOf']?.[0] ?? field;
  const unit = source['unit'] ?? NOTHING;
  const description = (words.meaning ?? source['description'] ?? NOTHING).replace(` (${unit})`, '');
  return {
    field: path,
    unit,
    usual: required ? 'must be given' : defaultOf(field['default']),
    allowed: words.allowed ?? allowedOf(field),
    meaning: form === undefined ? description : `${code(form)}: ${description}`,
  };
}

/** @param {Schema} field @returns {string} */
function allowedOf(field) {
  if (field['anyOf'] !== undefined) return field['anyOf'].map(allowedOf).join(' or ');
  if (field['const'] !== undefined) return code(field['const']);
  if (field['enum'] !== undefined) return field['enum'].map(code).join(', ');
  if (field['type'] === 'boolean') return 'true, false';
  if (field['format'] === 'date-time') return 'a date and time, ISO 8601';
  if (field['maxLength'] !== undefined)
    return `${field['minLength'] ?? 0} to ${plain(field['maxLength'])} characters`;
  if (field['minimum'] === undefined) return NOTHING;
  const kind = field['type'] === 'integer' ? 'whole, ' : NOTHING;
  return `${kind}${plain(field['minimum'])} to ${plain(field['maximum'])}`;
}

/** @param {unknown} value */
function defaultOf(value) {
  if (value === undefined) return 'absent';
  const text =
    typeof value === 'number'
      ? plain(value)
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
  if (text.length > LONGEST_DEFAULT) return 'see its fields';
  return typeof value === 'number' ? text : code(text);
}

/** @param {Schema} field */
function isLaw(field) {
  return field['oneOf'] !== undefined && discriminator(field) === 'law';
}

/** The key whose value tells the forms apart. @param {Schema} field @returns {string} */
function discriminator(field) {
  const [first] = formsOf(field);
  const keys = Object.keys(first['properties']);
  return (
    keys.find((key) =>
      formsOf(field).every((form) => form['properties'][key]?.['const'] !== undefined),
    ) ?? NOTHING
  );
}

/** @param {Schema} field @returns {Schema[]} */
function formsOf(field) {
  return field['oneOf'];
}

/** @param {unknown} value */
function code(value) {
  return `\`${value}\``;
}

/** @param {number} value such as 86,400 or 0.001 */
function plain(value) {
  return value.toLocaleString('en-US', { maximumFractionDigits: 9 });
}
