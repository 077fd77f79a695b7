import { describe, expect, test } from 'vitest';

import { possibleValues } from './as-text.js';

type Row = readonly [library: string, before: string];

const READ = 'env.API_URL';
const DEFAULT = 'http://localhost:3000';

describe('a validated variable is there for sure', () => {
  test.each<Row>([
    ['envalid', `const env = cleanEnv(process.env, { API_URL: str() });`],
    ['envalid, a URL', `import { cleanEnv, url } from 'envalid'; const env = cleanEnv(process.env, { API_URL: url({ desc: 'x' }) });`],
    ['envalid, the specification apart', `const spec = { API_URL: str() }; const env = cleanEnv(process.env, spec);`],
    ['t3', `const env = createEnv({ server: { API_URL: z.string() }, runtimeEnv: process.env });`],
    ['t3, in the client part', `const env = createEnv({ client: { API_URL: z.string().url() }, experimental__runtimeEnv: {} });`],
    ['t3, in the shared part', `const env = createEnv({ shared: { API_URL: z.url() }, runtimeEnvStrict: { API_URL: process.env.API_URL } });`],
    ['t3 that skips on a condition', `const env = createEnv({ server: { API_URL: z.string() }, runtimeEnv: process.env, skipValidation: !!process.env.SKIP });`],
    ['zod', `const env = z.object({ API_URL: z.string() }).parse(process.env);`],
    ['zod, a URL', `const env = z.object({ API_URL: z.string().url().min(1) }).parse(process.env);`],
    ['zod 4', `const env = z.object({ API_URL: z.url() }).parse(process.env);`],
    ['zod, the schema apart', `const schema = z.object({ API_URL: z.string() }); const env = schema.parse(process.env);`],
    ['zod, more after the object', `const env = z.object({ API_URL: z.string() }).strict().passthrough().parse(process.env);`],
    ['zod, asynchronously', `const env = await z.object({ API_URL: z.string() }).parseAsync(process.env);`],
    ['zod, of import.meta.env', `const env = z.object({ API_URL: z.string() }).parse(import.meta.env);`],
    ['zod, of picked reads', `const env = z.object({ API_URL: z.string() }).parse({ API_URL: process.env.API_URL });`],
    ['zod, of a spread', `const env = z.object({ API_URL: z.string() }).parse({ ...process.env });`],
    ['zod, an enumeration', `const env = z.object({ API_URL: z.enum(['a', 'b']) }).parse(process.env);`],
    ['valibot', `const env = v.parse(v.object({ API_URL: v.string() }), process.env);`],
    ['valibot, a pipe', `const env = v.parse(v.object({ API_URL: v.pipe(v.string(), v.url()) }), process.env);`],
    ['arktype that asserts', `const env = type({ API_URL: 'string' }).assert(process.env);`],
    ['yup', `const env = yup.object({ API_URL: yup.string().required() }).validateSync(process.env);`],
    ['Joi.attempt', `const env = Joi.attempt(process.env, Joi.object({ API_URL: Joi.string().required() }));`],
    ['znv', `const env = parseEnv(process.env, { API_URL: z.string() });`],
    ['envsafe', `const env = envsafe({ API_URL: str() });`],
    ['Adonis', `const env = { API_URL: (await Env.create(root, { API_URL: Env.schema.string() })).get('API_URL') };`],
    ['env-var', `const env = { API_URL: env_.get('API_URL').required().asString() };`],
    ['effect', `const env = Schema.decodeUnknownSync(Schema.Struct({ API_URL: Schema.String }))(process.env);`],
  ])('%s: %s', (_library, before) => {
    const [value, ...others] = possibleValues(READ, { before });
    expect(value).toMatch(/^\?/);
    expect(others).toEqual([]);
  });
});

describe('a variable with a default in its schema', () => {
  test.each<Row>([
    ['envalid', `const env = cleanEnv(process.env, { API_URL: str({ default: '${DEFAULT}' }) });`],
    ['t3', `const env = createEnv({ server: { API_URL: z.string().default('${DEFAULT}') }, runtimeEnv: process.env });`],
    ['zod', `const env = z.object({ API_URL: z.string().url().default('${DEFAULT}') }).parse(process.env);`],
    ['zod, more after the default', `const env = z.object({ API_URL: z.string().default('${DEFAULT}').transform(trim) }).parse(process.env);`],
    ['zod, prefault', `const env = z.object({ API_URL: z.string().prefault('${DEFAULT}') }).parse(process.env);`],
    ['zod, catch', `const env = z.object({ API_URL: z.string().catch('${DEFAULT}') }).parse(process.env);`],
    ['zod, a constant', `const url = '${DEFAULT}'; const env = z.object({ API_URL: z.string().default(url) }).parse(process.env);`],
    ['valibot', `const env = v.parse(v.object({ API_URL: v.optional(v.string(), '${DEFAULT}') }), process.env);`],
    ['valibot, fallback', `const env = v.parse(v.object({ API_URL: v.fallback(v.string(), '${DEFAULT}') }), process.env);`],
    ['yup', `const env = yup.object({ API_URL: yup.string().default('${DEFAULT}') }).validateSync(process.env);`],
    ['Joi', `const env = Joi.attempt(process.env, Joi.object({ API_URL: Joi.string().uri().default('${DEFAULT}') }));`],
    ['znv', `const env = parseEnv(process.env, { API_URL: z.string().default('${DEFAULT}') });`],
    ['envsafe', `const env = envsafe({ API_URL: str({ default: '${DEFAULT}' }) });`],
  ])('%s: %s', (_library, before) => {
    expect(possibleValues(READ, { before })).toEqual(['${API_URL} when API_URL is present', `${DEFAULT} when API_URL is missing`]);
  });

  test.each<Row>([
    ['envalid', `const env = cleanEnv(process.env, { API_URL: str({ devDefault: '${DEFAULT}' }) });`],
    ['envsafe', `const env = envsafe({ API_URL: str({ devDefault: '${DEFAULT}' }) });`],
  ])('for development alone is no fault: %s: %s', (_library, before) => {
    expect(possibleValues(READ, { before })).not.toContain(`${DEFAULT} when API_URL is missing`);
  });
});

describe('a variable that may be missing', () => {
  test.each<Row>([
    ['zod, optional', `const env = z.object({ API_URL: z.string().optional() }).parse(process.env);`],
    ['zod, optional around', `const env = z.object({ API_URL: z.optional(z.string()) }).parse(process.env);`],
    ['zod, nullish', `const env = z.object({ API_URL: z.string().nullish() }).parse(process.env);`],
    ['zod, coerced', `const env = z.object({ API_URL: z.coerce.string() }).parse(process.env);`],
    ['valibot', `const env = v.parse(v.object({ API_URL: v.optional(v.string()) }), process.env);`],
    ['yup without required', `const env = yup.object({ API_URL: yup.string() }).validateSync(process.env);`],
    ['Joi without required', `const env = Joi.attempt(process.env, Joi.object({ API_URL: Joi.string() }));`],
  ])('%s: %s', (_library, before) => {
    expect(possibleValues(READ, { before })).toEqual(['${API_URL}']);
  });
});

describe('what validates nothing that we know', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['a key that the schema does not name', `const env = z.object({ DB: z.string() }).parse(process.env);`, ['? when DB is present']],
    ['a schema of another file', `const env = schema.parse(process.env);`, ['?']],
    ['safeParse', `const env = z.object({ API_URL: z.string().default('a') }).safeParse(process.env);`, ['?']],
    ['parse of another object', `const env = z.object({ API_URL: z.string().default('a') }).parse(body);`, ['?']],
    ['JSON.parse', `const env = JSON.parse(process.env);`, ['?']],
    ['a schema in a cycle', `const a = b.strict(); const b = a.strict(); const env = a.parse(process.env);`, ['?']],
    ['a schema that is no object', `const env = z.string().parse(process.env);`, ['?']],
    ['an own function called createEnv', `const createEnv = (x) => ({ API_URL: 'a' }); const env = createEnv({});`, ['a']],
  ])('%s: %s', (_reason, before, expected) => {
    expect(possibleValues(READ, { before })).toEqual(expected);
  });
});
