/** One file imports another; both by their paths from the root. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

export function brokenLayers(imports: readonly Import[]): string[];
