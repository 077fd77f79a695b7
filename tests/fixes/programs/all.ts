import type { Program } from '../program.js';
import { databasePrograms } from './databases.js';
import { filePrograms } from './files.js';
import { frameworkPrograms } from './frameworks.js';
import { httpPrograms } from './http.js';
import { implicitPrograms } from './implicit.js';
import { linkPrograms } from './links.js';
import { servicePrograms } from './services.js';
import { valuePrograms } from './values.js';

/** Every program that some fix must handle. */
export const allPrograms: readonly Program[] = [
  ...httpPrograms,
  ...servicePrograms,
  ...databasePrograms,
  ...implicitPrograms,
  ...valuePrograms,
  ...frameworkPrograms,
  ...filePrograms,
  ...linkPrograms,
];
