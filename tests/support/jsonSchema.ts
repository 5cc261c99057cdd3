interface Schema {
  readonly [keyword: string]: unknown;
}

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

/** Keywords that say nothing of validity here: a format is for editors. */
const SILENT = new Set(['$schema', 'title', 'description', 'default', 'format']);

/**
 * Where a value is not what a JSON Schema (draft 7) asks for, by its path; enough of it for schemas/, and written without
 * the library that makes those. Throws at a keyword it does not know.
 */
export const schemaProblems = (schema: Schema, value: unknown, at = '$'): readonly string[] => {
  const record = (typeOf(value) === 'object' ? value : {}) as Readonly<Record<string, unknown>>;
  const list = Array.isArray(value) ? value : [];
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
  const wrong = (holds: boolean): readonly string[] => (holds ? [] : [at]);
  return Object.entries(schema).flatMap(([keyword, rule]): readonly string[] => {
    switch (keyword) {
      case 'type':
        return wrong(rule === typeOf(value) || (rule === 'integer' && Number.isInteger(value)));
      case 'enum':
        return wrong((rule as unknown[]).includes(value));
      case 'const':
        return wrong(rule === value);
      case 'pattern':
        return wrong(typeof value !== 'string' || new RegExp(rule as string).test(value));
      case 'minLength':
        return wrong(typeof value !== 'string' || value.length >= (rule as number));
      case 'maxLength':
        return wrong(typeof value !== 'string' || value.length <= (rule as number));
      case 'minItems':
        return wrong(!Array.isArray(value) || value.length >= (rule as number));
      case 'maxItems':
        return wrong(!Array.isArray(value) || value.length <= (rule as number));
      case 'required':
        return (rule as string[]).filter((key) => !(key in record)).map((key) => `${at}.${key}`);
      case 'properties':
        return Object.entries(record).flatMap(([key, inside]) =>
          properties[key] ? schemaProblems(properties[key], inside, `${at}.${key}`) : [],
        );
      case 'propertyNames':
        return Object.keys(record).flatMap((key) => schemaProblems(rule as Schema, key, `${at}.${key}`));
      case 'additionalProperties':
        return Object.entries(record)
          .filter(([key]) => !(key in properties))
          .flatMap(([key, inside]) => {
            if (typeof rule === 'boolean') return rule ? [] : [`${at}.${key}`];
            return schemaProblems(rule as Schema, inside, `${at}.${key}`);
          });
      case 'items':
        return list.flatMap((inside, index) => schemaProblems(rule as Schema, inside, `${at}.${index}`));
      case 'anyOf':
        return wrong((rule as Schema[]).some((one) => schemaProblems(one, value).length === 0));
      default:
        if (SILENT.has(keyword)) return [];
        throw new Error(`The keyword "${keyword}" is not known here.`);
    }
  });
};
