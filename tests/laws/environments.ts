/** Environment variables, as a program finds them in `process.env`. */
export type Environment = Readonly<Record<string, string>>;

function environments(a: readonly (string | undefined)[], b: readonly (string | undefined)[]): readonly Environment[] {
  return ['development', 'production'].flatMap((stage) =>
    a.flatMap((first) =>
      b.map((second) => ({ NODE_ENV: stage, ...(first !== undefined && { A: first }), ...(second !== undefined && { B: second }) })),
    ),
  );
}

/** Each variable missing or set, in development and in production. */
export const ENVIRONMENTS = environments([undefined, 'http://a.set'], [undefined, 'b.set:81']);

/** The same, with variables that are empty. */
export const ENVIRONMENTS_WITH_EMPTY = environments([undefined, '', 'http://a.set'], [undefined, '', 'b.set:81']);
