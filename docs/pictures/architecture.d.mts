import type { Import } from './layers.mjs';

export function drawArchitecture(imports: readonly Import[]): string;
