/** Code that a page shows, as the playground could open it. */
export interface Example {
  readonly code: string;
  /** The path of the file, such as `src/database.ts`. */
  readonly file: string;
  /** The path of the page that shows it, such as `docs/rules/no-localhost-url.md`. */
  readonly page: string;
}

/** The address in the playground that opens an example; undefined where the playground cannot show it. */
export function playgroundLink(_example: Example): string | undefined {
  return undefined;
}
