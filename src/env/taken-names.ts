/** Names of variables that a file gives out already, with what each holds; found by the name, and by what it holds. */
export class TakenNames {
  readonly #held = new Map<string, { readonly origin: string; readonly place: number }>();
  readonly #holders = new Map<string, { readonly name: string; readonly place: number }[]>();

  constructor(entries: Iterable<readonly [name: string, origin: string]> = []) {
    for (const [name, origin] of entries) this.give(name, origin);
  }

  has(name: string): boolean {
    return this.#held.has(name);
  }

  /** What a variable holds. */
  get(name: string): string | undefined {
    return this.#held.get(name)?.origin;
  }

  /** Gives a name to what a variable shall hold; it keeps its place among the names. */
  give(name: string, origin: string): void {
    const before = this.#held.get(name);
    if (before?.origin === origin) return;
    const place = before?.place ?? this.#held.size;
    this.#held.set(name, { origin, place });
    const holders = this.#holders.get(origin) ?? [];
    if (holders.length === 0) this.#holders.set(origin, holders);
    const last = holders.at(-1);
    holders.push({ name, place });
    // Nearly always they come in order.
    if (last && last.place > place) holders.sort((one, other) => one.place - other.place);
  }

  /** The names that hold something, in the order in which they were taken. */
  *holding(origin: string): Generator<string> {
    for (const { name } of this.#holders.get(origin) ?? []) if (this.get(name) === origin) yield name;
  }
}
