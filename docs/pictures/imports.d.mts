import type { Import } from './layers.mjs';

export function readImports(root: string): Import[];
