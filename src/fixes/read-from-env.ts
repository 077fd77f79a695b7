import type { FileAnalysis } from '../analysis/analyze.js';
import type { Fault } from '../analysis/faults.js';
import type { Repair } from './repair.js';

/** The edit that mends a fault. */
export function repairOf(_file: FileAnalysis, _fault: Fault): Repair | undefined {
  return undefined;
}
