/** Code before the first use of a variable, after which it surely is there. */
export const GUARDS: Readonly<Record<string, string>> = {
  'a throw': `if (!process.env.X) throw new Error('X');`,
  'a throw in a block': `if (!process.env.X) { console.error('X is not set'); throw new Error('X'); }`,
  'the end of the process': `if (!process.env.X) { console.error('X'); process.exit(1); }`,
  'the end of the process behind ||': `process.env.X || process.exit(1);`,
  'a test with undefined': `if (process.env.X === undefined) throw new Error('X');`,
  'tests with null and the empty text': `if (process.env.X == null || process.env.X === '') throw new Error('X');`,
  'a test of the type': `if (typeof process.env.X !== 'string') throw new Error('X');`,
  'a test in the other branch': `if (process.env.X) { console.log('X'); } else { throw new Error('X'); }`,
  'a constant': `const given0 = process.env.X; if (!given0) throw new Error('X');`,
  'a constant out of the environment': `const { X: given0 } = process.env; if (!given0) throw new Error('X');`,
  'one of several tests': `if (!process.env.X || !process.env.OTHER0) throw new Error('X');`,
  'an assertion': `assert(process.env.X);`,
  'an assertion with a message': `assert.ok(process.env.X, 'X');`,
  'an invariant': `invariant(process.env.X, 'X');`,
  'a helper by its name': `mustGetEnv('X');`,
  'a helper that gets the value': `assertEnv(process.env.X);`,
  'a function of the file': `function check0() { if (!process.env.X) throw new Error('X'); } check0();`,
  'a function of the file that gets the name': `function need0(name) { const value = process.env[name]; if (!value) throw new Error(name); return value; } need0('X');`,
  'a function of the file that gets the value': `function there0(value) { if (!value) throw new Error('X'); } there0(process.env.X);`,
  'a loop over names': `for (const name of ['X']) { if (!process.env[name]) throw new Error(name); }`,
  'forEach over names': `['OTHER0', 'X'].forEach((name) => { if (!process.env[name]) throw new Error(name); });`,
  'a list of what is missing': `const missing0 = ['X'].filter((name) => !process.env[name]); if (missing0.length > 0) throw new Error(missing0.join());`,
  'a list of errors': `const errors0 = []; if (!process.env.X) errors0.push('X'); if (errors0.length) throw new Error(errors0.join());`,
  'every variable': `if (![process.env.X].every(Boolean)) throw new Error('X');`,
  zod: `z.object({ X: z.string().min(1) }).parse(process.env);`,
  'zod, asked for its success': `const parsed0 = z.object({ X: z.string().url() }).safeParse(process.env); if (!parsed0.success) throw parsed0.error;`,
  envalid: `cleanEnv(process.env, { X: str() });`,
  envsafe: `envsafe({ X: str() });`,
  t3: `createEnv({ server: { X: z.string().min(1) }, runtimeEnv: process.env });`,
  Joi: `Joi.attempt(process.env, Joi.object({ X: Joi.string().required() }));`,
  'Joi, asked for its error': `const { error: error0 } = Joi.object({ X: Joi.string().required() }).validate(process.env); if (error0) throw error0;`,
  yup: `yup.object({ X: yup.string().required() }).validateSync(process.env);`,
  valibot: `v.parse(v.object({ X: v.string() }), process.env);`,
  'a value of its own': `process.env.X ??= 'https://default.example';`,
};

/** Speaks of a variable, so that an address which leaves the file is nobody's business: other modules are told. */
export const MENTION = `console.log('X', !!process.env.X);`;

/** Code that looks like a guard and goes on without the variable. */
export const NO_GUARDS: Readonly<Record<string, string>> = {
  'a warning': `if (!process.env.X) console.warn('X');`,
  'a look': `console.log(process.env.X);`,
  'a text of it': `const text0 = String(process.env.X); console.log(text0);`,
  'a check of another variable': `if (!process.env.OTHER0) throw new Error('OTHER0');`,
  'a throw that is caught': `try { if (!process.env.X) throw new Error('X'); } catch (error0) { console.warn(error0); }`,
  'a function that nobody calls': `function check0() { if (!process.env.X) throw new Error('X'); }`,
  'zod, for what may be missing': `z.object({ X: z.string().optional() }).parse(process.env);`,
  'zod, with a text for what is missing': `z.object({ X: z.coerce.string() }).parse(process.env);`,
  'zod, not asked for its success': `z.object({ X: z.string() }).safeParse(process.env);`,
  'Joi, for what may be missing': `Joi.attempt(process.env, Joi.object({ X: Joi.string() }));`,
  'Joi, not asked for its error': `Joi.object({ X: Joi.string().required() }).validate(process.env);`,
  't3, told not to check': `createEnv({ server: { X: z.string() }, runtimeEnv: process.env, skipValidation: true });`,
  'a check in a stage alone': `if (process.env.NODE_ENV === 'test' && !process.env.X) throw new Error('X');`,
};

/** The guard of one variable, read as the program reads it. */
export function guardOf(guard: string, variable: string, code: string): string {
  const named = guard.replace(/\bX\b/g, variable);
  return code.includes(`import.meta.env.${variable}`) ? named.replaceAll('process.env', 'import.meta.env') : named;
}
